import type { Sql } from 'postgres';

/** The codes of one kind in the order of their column codes; the first, '', stands for none. */
export class CodeList {
  private readonly positions: Map<string, number>;

  /** @param positionOfId column code by database id */
  constructor(
    readonly codes: readonly string[],
    private readonly positionOfId: Int32Array,
  ) {
    this.positions = new Map(codes.map((code, position) => [code, position]));
  }

  get size(): number {
    return this.codes.length;
  }

  /** Column code of a database id; 0 for null. */
  ofId(id: number): number {
    return this.positionOfId[id] ?? 0;
  }

  /** Column code of a code, or undefined when there is none. */
  of(code: string): number | undefined {
    return code === '' ? undefined : this.positions.get(code);
  }
}

const KINDS = ['category', 'unit', 'community', 'grid', 'building', 'road', 'crossing'] as const;
/** Bits of a mask: the codes by `position`. */
const MASKS = ['channel', 'tag'] as const;

export type CodeLists = Record<(typeof KINDS)[number], CodeList> & {
  /** code of each bit */
  channel: readonly string[];
  tag: readonly string[];
  /** bit of each database id */
  channelBit: readonly number[];
  tagBit: readonly number[];
};

type Coded = { id: number; code: string; position: number };

async function readCodes(sql: Sql, kind: (typeof KINDS)[number]): Promise<CodeList> {
  const rows = await sql<Coded[]>`select id, code from ${sql(kind)} order by id`;
  const positionOfId = new Int32Array((rows.at(-1)?.id ?? 0) + 1);
  const codes = [''];
  const known = new Map<string, number>();
  for (const row of rows) {
    // One code in two category schemes is one value of the facet.
    const position = known.get(row.code) ?? codes.push(row.code) - 1;
    known.set(row.code, position);
    positionOfId[row.id] = position;
  }
  return new CodeList(codes, positionOfId);
}

async function readMask(
  sql: Sql,
  kind: (typeof MASKS)[number],
): Promise<{ codes: string[]; bits: number[] }> {
  const rows = await sql<Coded[]>`select id, code, position from ${sql(kind)} order by position`;
  const codes: string[] = [];
  const bits: number[] = [];
  for (const { id, code, position } of rows) {
    codes[position] = code;
    bits[id] = 1 << position;
  }
  return { codes, bits };
}

export async function loadCodeLists(sql: Sql): Promise<CodeLists> {
  const lists = Object.fromEntries(
    await Promise.all(KINDS.map(async (kind) => [kind, await readCodes(sql, kind)] as const)),
  ) as Record<(typeof KINDS)[number], CodeList>;
  const [channel, tag] = [await readMask(sql, 'channel'), await readMask(sql, 'tag')];
  return { ...lists, channel: channel.codes, tag: tag.codes, channelBit: channel.bits, tagBit: tag.bits };
}
