import type { CompiledFilter } from './compile-filter';
import { FACET_BITS } from './facet-bits';
import type { IssueColumns } from './issue-columns';
import { keepRows, type RowSet, rowsBetween } from './row-set';
import { keepPassing } from './row-tests';
import type { Scratch } from './scratch';
import type { Standing } from './standing';

/**
 * The rows from `from` until before `until` that a filter lets through, those facets apart whose bits `except` sums up.
 * One facet after the other, each a pass over its column where anything is left.
 */
export function passingRows(
  columns: IssueColumns,
  standing: Standing,
  { parts }: CompiledFilter,
  { from, until }: { from: number; until: number },
  except = 0,
): RowSet {
  const rows = rowsBetween(from, until);
  if ((except & FACET_BITS.counted) === 0) keepRows(rows, standing.counted);
  for (const { bit, test } of parts) if ((except & bit) === 0) keepPassing(rows, columns, standing, test);
  return rows;
}

/** All rows by the parts of a filter, each by itself: for whoever asks what other parts than all of them let through. */
export class PassingParts {
  readonly active: number;
  private readonly asked = new Map<number, RowSet>();
  private readonly parts: readonly { bit: number; rows: RowSet }[];

  /** @param scratch of an answer that has begun; the sets stay in it */
  constructor(
    private readonly columns: IssueColumns,
    readonly standing: Standing,
    { parts }: CompiledFilter,
    private readonly scratch: Scratch,
  ) {
    this.parts = [
      { bit: FACET_BITS.counted, rows: standing.counted },
      ...parts.map(({ bit, test }) => {
        const rows = this.all();
        keepPassing(rows, columns, standing, test);
        return { bit, rows };
      }),
    ];
    this.active = this.parts.reduce((sum, { bit }) => sum | bit, 0);
  }

  /** The rows that all facets let through but those whose bits `except` sums up: one set for one and the same question. */
  except(except: number): RowSet {
    const left = this.active & ~except;
    const rows = this.asked.get(left) ?? this.meet(left);
    this.asked.set(left, rows);
    return rows;
  }

  private meet(bits: number): RowSet {
    const [first, ...others] = this.parts.filter(({ bit }) => (bits & bit) !== 0);
    if (first === undefined) return this.all();
    const met = { first: 0, words: this.scratch.takeWords(first.rows.words.length) };
    met.words.set(first.rows.words);
    for (const { rows } of others) keepRows(met, rows);
    return met;
  }

  private all(): RowSet {
    return rowsBetween(0, this.columns.count, (words) => this.scratch.takeWords(words));
  }
}
