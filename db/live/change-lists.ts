import { type History, SEVERAL } from './history';
import { NO_ROW } from './spare-rows';
import { changeStockSpans, findStockSpans } from './stock-spans';

type Lists = Pick<History, 'changing' | 'spans'>;

/**
 * The lists of a history in which some rows hold something else, made of those of the former one: for one step a city's rows are not
 * gone through again. Nobody asks for their order.
 *
 * @param next what is known of each row now
 * @param written the rows that hold something else
 * @param from the former row of what stands in each of these unchanged; NO_ROW without one
 */
export function changeLists(
  former: History,
  next: Omit<History, keyof Lists>,
  written: readonly number[],
  from: readonly number[],
): Lists {
  const { changing, spans } = former;
  const rows = new Map<number, number>();
  for (const row of written) if (former.kind[row] !== 0) rows.set(row, NO_ROW);
  for (const [at, row] of written.entries()) {
    const before = from[at]!;
    if (before !== NO_ROW && former.kind[before] !== 0) rows.set(before, row);
  }
  const isNew = (row: number, at: number) => from[at] === NO_ROW && next.kind[row] !== 0;
  const added = Int32Array.from(written.filter(isNew)).sort(
    (one, other) => next.kind[other]! - next.kind[one]!,
  );
  if (rows.size === 0 && added.length === 0) return { changing, spans };
  const several = added.filter((row) => next.kind[row] === SEVERAL).length;
  const others = findStockSpans(next, added, several);
  return {
    changing: joined(
      changed(changing, rows).filter((row) => row !== NO_ROW),
      added,
    ),
    spans: changeStockSpans(spans, changed(spans.row, rows), others),
  };
}

/** Where each of a list of rows is now. The rows that changed lie close together, so that most others are told apart by that. */
function changed(list: Int32Array, rows: ReadonlyMap<number, number>): Int32Array {
  let [first, last] = [Infinity, -Infinity];
  for (const row of rows.keys()) {
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  return list.map((row) => (row < first || row > last ? row : (rows.get(row) ?? row)));
}

function joined(one: Int32Array, other: Int32Array): Int32Array {
  const both = new Int32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
