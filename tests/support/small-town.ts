import type { Sql } from 'postgres';

/** Households of a compound, and along which road it lies: a number, or null where it lies along none. */
export interface Compound {
  households: number;
  road: number | null;
}

/** What a community counts itself, null where its compounds are counted, and its compounds. */
export interface TownCommunity {
  households: number | null;
  compounds: readonly Compound[];
}

/** Puts places without shapes in the place of those that stand: names say which, such as `1社区` and `1社区2院`, and `1路`. */
export async function layOutTown(sql: Sql, communities: readonly TownCommunity[], roads = 3): Promise<void> {
  for (const table of ['building', 'grid', 'community', 'road', 'street']) {
    await sql`delete from ${sql(table)}`;
  }
  const [street] = await insert(sql, 'street', [{}], 'S');
  const named = (count: number, after: string) =>
    Array.from({ length: count }, (_, i) => ({ street_id: street!, name_zh: `${i + 1}${after}` }));
  const ways = named(roads, '路').map((road) => ({ ...road, road_class: 'side' }));
  const roadIds = await insert(sql, 'road', ways, 'R');
  const areas = named(communities.length, '社区').map((area, i) => ({
    ...area,
    households: communities[i]!.households,
  }));
  const ids = await insert(sql, 'community', areas, 'C');
  const gridIds = await insert(
    sql,
    'grid',
    ids.map((community_id) => ({ community_id })),
    'G',
  );
  const compounds = communities.flatMap((community, i) =>
    community.compounds.map(({ households, road }, number) => ({
      community_id: ids[i]!,
      grid_id: gridIds[i]!,
      name_zh: `${i + 1}社区${number + 1}院`,
      kind: 'walled_compound',
      households,
      road_id: road === null ? null : roadIds[road - 1]!,
      unlocated_reason: 'not_stated',
    })),
  );
  await insert(sql, 'building', compounds, 'B');
}

/** Inserts rows whose codes are a letter and a number; answers their ids. */
async function insert(
  sql: Sql,
  table: string,
  rows: readonly Record<string, string | number | null>[],
  letter: string,
): Promise<number[]> {
  if (rows.length === 0) return [];
  const whole = rows.map((row, i) => ({
    name_zh: `${letter}${i}`,
    ...row,
    name_en: `${letter}${i}`,
    code: `${letter}${i}`,
  }));
  const inserted = await sql<{ id: number }[]>`insert into ${sql(table)} ${sql(whole)} returning id`;
  return inserted.map(({ id }) => id);
}
