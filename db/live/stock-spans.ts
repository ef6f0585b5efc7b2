import { OPEN_STATES } from '../../lib/ledger/states';
import { dayCode, NO_DAY } from './day-codes';
import { categoryOfAspect, type History, type StockSpans } from './history';
import { stateOf, unitOf } from './standing';

const FIRST_CLOSED = OPEN_STATES.length;

/** The spans of some rows, of which the first `several` were in the stock several times. */
export function findStockSpans(
  { start, length, segments }: Pick<History, 'start' | 'length' | 'segments'>,
  rows: Int32Array,
  several: number,
): StockSpans {
  const spans = new SpanList();
  let ofSeveral = 0;
  for (let i = 0; i < rows.length; i++) {
    if (i === several) ofSeveral = spans.count;
    const row = rows[i]!;
    const end = start[row]! + length[row]!;
    for (let at = start[row]!; at < end; at++) {
      const standing = segments.standing(at);
      if (stateOf(standing) >= FIRST_CLOSED) continue;
      const from = dayCode(segments.fromDay(at));
      const until = at + 1 < end ? dayCode(segments.fromDay(at + 1)) : NO_DAY;
      spans.add(row, unitOf(standing), categoryOfAspect(segments.aspect(at)), from, until);
    }
  }
  return spans.finish(several === rows.length ? spans.count : ofSeveral);
}

class SpanList {
  count = 0;
  private readonly row: number[] = [];
  private readonly unit: number[] = [];
  private readonly category: number[] = [];
  private readonly from: number[] = [];
  private readonly until: number[] = [];

  /** One that only goes on prolongs the one before. */
  add(row: number, unit: number, category: number, from: number, until: number): void {
    const last = this.count - 1;
    const isSame =
      this.row[last] === row &&
      this.until[last] === from &&
      this.unit[last] === unit &&
      this.category[last] === category;
    if (isSame) {
      this.until[last] = until;
      return;
    }
    this.count += 1;
    this.row.push(row);
    this.unit.push(unit);
    this.category.push(category);
    this.from.push(from);
    this.until.push(until);
  }

  finish(ofSeveral: number): StockSpans {
    return {
      row: Int32Array.from(this.row),
      unit: Uint16Array.from(this.unit),
      category: Uint16Array.from(this.category),
      from: Uint16Array.from(this.from),
      until: Uint16Array.from(this.until),
      ofSeveral,
    };
  }
}
