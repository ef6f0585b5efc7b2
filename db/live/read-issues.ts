import type { Sql } from 'postgres';
import { LEVEL_CODES } from '../../lib/contract/filter';
import { CELL_UNITS, cellColumn, cellRow, worldUnitsAt } from '../../lib/geo/cell';
import { ISSUE_STATES, LIGHTS } from '../../lib/ledger/states';
import type { CodeLists } from './code-lists';
import { copyRows, type FieldReader, type IdChoice, WordList } from './copy-rows';
import { dayCode } from './day-codes';
import { type IssueColumns, NEVER } from './issue-columns';
import type { NumberPool } from './number-pool';
import type { PlaceList } from './place-list';
import { matterCode, standingCode } from './standing';

const STATES = new WordList(ISSUE_STATES);
const LIGHT_WORDS = new WordList(LIGHTS);
const LEVELS = new WordList(LEVEL_CODES);

/** In the order in which `readIssue` takes them. */
const FIELDS = [
  'i.id',
  'i.cell',
  'i.lng',
  'i.lat',
  'i.number',
  'i.lead_unit_id',
  'i.state',
  'i.category_id',
  'i.level',
  'i.severity',
  'i.base_light',
  'i.amber_at',
  'i.red_at',
  'i.community_id',
  'i.grid_id',
  'i.building_id',
  'i.road_id',
  'i.crossing_id',
  'i.opened_at',
  'i.closed_at',
  'i.due_at',
];

/** What the codes of a row are looked up in, and where its number and its place are put. */
export interface RowWords {
  lists: CodeLists;
  places: PlaceList;
  numbers: NumberPool;
  dayOf(minutes: number): number;
}

/**
 * Reads issues into `rows`, in the order in which they come and from the row `next.row` on, which it moves. Their
 * channels, tags and past are read elsewhere.
 */
export function readIssues(
  sql: Pick<Sql, 'unsafe'>,
  chosen: IdChoice,
  rows: IssueColumns,
  next: { row: number },
  words: RowWords,
): Promise<void> {
  const query = { fields: FIELDS, from: 'issue i', id: 'i.id' };
  return copyRows(sql, query, chosen, (fields) => readIssue(fields, rows, next.row++, words));
}

const cell = { high: 0, low: 0 };

function readIssue(fields: FieldReader, rows: IssueColumns, row: number, words: RowWords): void {
  const { lists, dayOf } = words;
  rows.id[row] = fields.integer(0);
  const isLocated = fields.halves(cell);
  const lng = fields.double(0);
  const lat = fields.double(0);
  if (isLocated) {
    // The stored key is the truth about the cell; the degrees only refine the place within it.
    const [x, y] = worldUnitsAt(lng, lat);
    rows.x[row] = withinCell(x, cellColumn(cell.high, cell.low));
    rows.y[row] = withinCell(y, cellRow(cell.high, cell.low));
    rows.isLocated[row] = 1;
  }
  const number = fields.textBytes();
  rows.numberStart[row] = words.numbers.add(number);
  rows.numberLength[row] = number.length;
  const unit = lists.unit.ofId(fields.integer(0));
  rows.standing[row] = standingCode(unit, fields.word(STATES));
  const category = lists.category.ofId(fields.integer(0));
  const level = fields.word(LEVELS);
  rows.matter[row] = matterCode(category, level, fields.small(0));
  rows.baseLight[row] = fields.word(LIGHT_WORDS);
  rows.amberAt[row] = Math.ceil(fields.minutes(NEVER));
  rows.redAt[row] = Math.ceil(fields.minutes(NEVER));
  const community = lists.community.ofId(fields.integer(0));
  const grid = lists.grid.ofId(fields.integer(0));
  rows.place[row] = words.places.positionOf(community, grid, lists.building.ofId(fields.integer(0)));
  rows.road[row] = lists.road.ofId(fields.integer(0));
  rows.crossing[row] = lists.crossing.ofId(fields.integer(0));
  const opened = fields.minutes(NEVER);
  const closed = fields.minutes(NEVER);
  const due = fields.minutes(NEVER);
  rows.openedMinute[row] = Math.floor(opened);
  rows.dueMinute[row] = Math.floor(due);
  rows.openedDay[row] = opened === NEVER ? NEVER : dayOf(opened);
  rows.closedDay[row] = closed === NEVER ? NEVER : dayOf(closed);
  rows.dueDay[row] = due === NEVER ? NEVER : dayOf(due);
  rows.openedCode[row] = dayCode(rows.openedDay[row]!);
  rows.closedCode[row] = dayCode(rows.closedDay[row]!);
}

function withinCell(unit: number, cellPosition: number): number {
  const from = cellPosition * CELL_UNITS;
  return Math.min(Math.max(unit, from), from + CELL_UNITS - 1);
}
