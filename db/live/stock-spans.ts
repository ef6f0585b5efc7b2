import { OPEN_STATES } from '../../lib/ledger/states';
import { dayCode, NO_DAY } from './day-codes';
import { categoryOfAspect, type History, type StockSpans } from './history';
import { NO_ROW } from './spare-rows';
import { stateOf, unitOf } from './standing';

const FIRST_CLOSED = OPEN_STATES.length;

/** The spans of some rows, of which the first `several` were in the stock several times. */
export function findStockSpans(
  { start, length, segments }: Pick<History, 'start' | 'length' | 'segments'>,
  rows: Int32Array,
  several: number,
): StockSpans {
  const spans = roomFor(rows.reduce((most, row) => most + length[row]!, 0));
  let count = 0;
  let ofSeveral = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const end = start[row]! + length[row]!;
    let goesOn = false;
    for (let at = start[row]!; at < end; at++) {
      const standing = segments.standing(at);
      const isOpen = stateOf(standing) < FIRST_CLOSED;
      if (isOpen) {
        const unit = unitOf(standing);
        const category = categoryOfAspect(segments.aspect(at));
        const isSame = goesOn && spans.unit[count - 1] === unit && spans.category[count - 1] === category;
        if (!isSame) {
          spans.row[count] = row;
          spans.unit[count] = unit;
          spans.category[count] = category;
          spans.from[count] = dayCode(segments.fromDay(at));
          count += 1;
        }
        spans.until[count - 1] = at + 1 < end ? dayCode(segments.fromDay(at + 1)) : NO_DAY;
      }
      goesOn = isOpen;
    }
    if (i < several) ofSeveral = count;
  }
  return cutTo(spans, count, ofSeveral);
}

/**
 * The same spans with their rows as `rows` has them, without those that are NO_ROW, and with others: those of rows that were in the
 * stock several times come first.
 */
export function changeStockSpans(spans: StockSpans, rows: Int32Array, others: StockSpans): StockSpans {
  const next = roomFor(rows.length + others.row.length);
  let count = 0;
  const add = (of: StockSpans, row: Int32Array, from: number, until: number) => {
    for (let span = from; span < until; span++) {
      if (row[span] === NO_ROW) continue;
      next.row[count] = row[span]!;
      next.unit[count] = of.unit[span]!;
      next.category[count] = of.category[span]!;
      next.from[count] = of.from[span]!;
      next.until[count] = of.until[span]!;
      count += 1;
    }
  };
  add(spans, rows, 0, spans.ofSeveral);
  add(others, others.row, 0, others.ofSeveral);
  const ofSeveral = count;
  add(spans, rows, spans.ofSeveral, rows.length);
  add(others, others.row, others.ofSeveral, others.row.length);
  return cutTo(next, count, ofSeveral);
}

type Arrays = Omit<StockSpans, 'ofSeveral'>;

const roomFor = (most: number): Arrays => ({
  row: new Int32Array(most),
  unit: new Uint16Array(most),
  category: new Uint16Array(most),
  from: new Uint16Array(most),
  until: new Uint16Array(most),
});

const cutTo = (
  { row, unit, category, from, until }: Arrays,
  count: number,
  ofSeveral: number,
): StockSpans => ({
  row: row.slice(0, count),
  unit: unit.slice(0, count),
  category: category.slice(0, count),
  from: from.slice(0, count),
  until: until.slice(0, count),
  ofSeveral,
});
