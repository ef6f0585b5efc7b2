import type { Sql } from 'postgres';
import { OPEN_STAGES } from '../../lib/contract/open-map';
import { copyAllRows, type FieldReader } from '../live/copy-rows';
import {
  allocateOpenRows,
  type Names,
  NO_DAY,
  type OpenCategory,
  type OpenRows,
  orderByPlace,
} from './open-rows';

const day = (column: string) => `${column} - date '1970-01-01'`;
/** Texts as one, with a character between that stands in none. */
const BETWEEN = 31;
const together = (...columns: string[]) => `concat_ws(chr(${BETWEEN}), ${columns.join(', ')})`;

/** In the order in which they are taken below. */
const FIELDS = [
  `('x' || id)::bit(64)::int8`,
  'place_id',
  together('category_zh', 'category_en', 'summary_zh', 'summary_en'),
  `array_position('{${OPEN_STAGES.join(',')}}', stage) - 1`,
  day('opened_on'),
  day('due_on'),
  day('closed_on'),
  together('unit_zh', 'unit_en'),
];

export interface OpenIssues {
  categories: OpenCategory[];
  units: Names[];
  rows: OpenRows;
}

/** Reads the published issues, in the same transaction as the places that they lie in. */
export async function readIssues(sql: Sql, places: readonly { id: string }[]): Promise<OpenIssues> {
  const [counted] = await sql<[{ n: number }]>`select count(*)::int4 as n from open.issue`;
  const rows = allocateOpenRows(counted.n, places.length);
  // Each id as its two halves, the lower first, as processors of our day have them.
  const halves = new Uint32Array(rows.id.buffer);
  const id = { high: 0, low: 0 };
  const positions = new Map(places.map((place, position) => [place.id, position]));
  const categories = new TextLists();
  const units = new TextLists();
  let row = 0;
  await copyAllRows(sql, { fields: FIELDS, from: 'open.issue', by: 'place_id' }, (fields) => {
    fields.halves(id);
    halves[2 * row] = id.low;
    halves[2 * row + 1] = id.high;
    rows.place[row] = positions.get(textOf(fields))!;
    rows.category[row] = categories.positionOf(textOf(fields));
    rows.stage[row] = fields.integer(0);
    rows.opened[row] = fields.integer(NO_DAY);
    rows.due[row] = fields.integer(NO_DAY);
    rows.closed[row] = fields.integer(NO_DAY);
    const unit = textOf(fields);
    rows.unit[row] = unit === '' ? 0 : 1 + units.positionOf(unit);
    row += 1;
  });
  return {
    categories: categories.list.map(([nameZh = '', nameEn = '', summaryZh = '', summaryEn = '']) => ({
      ...{ nameZh, nameEn, summaryZh, summaryEn },
    })),
    units: units.list.map(([nameZh = '', nameEn = '']) => ({ nameZh, nameEn })),
    rows: orderByPlace(rows),
  };
}

const decoder = new TextDecoder();
const textOf = (fields: FieldReader) => decoder.decode(fields.textBytes());

/** Lists of texts that came together, each of which stands once. */
class TextLists {
  readonly list: string[][] = [];
  private readonly known = new Map<string, number>();

  positionOf(text: string): number {
    const position = this.known.get(text) ?? this.list.push(text.split(String.fromCharCode(BETWEEN))) - 1;
    this.known.set(text, position);
    return position;
  }
}
