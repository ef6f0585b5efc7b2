import type { CompiledFilter } from './compile-filter';
import { FACET_BITS } from './facet-bits';
import { knownRows } from './facet-rows';
import type { IssueColumns } from './issue-columns';
import { costOf } from './known-rows';
import { keepRows, type RowRange, type RowSet, rowsBetween, WORD_ROWS } from './row-set';
import { keepPassing, type RowTest } from './row-tests';
import type { Scratch } from './scratch';
import type { Standing } from './standing';

/**
 * The rows of a range that a filter lets through, those facets apart whose bits `except` sums up: one facet after the other, each by
 * what is known of its rows, or by a pass over its column where anything is left, whichever is less work.
 * @param scratch of an answer that has begun; the set stays in it
 */
export function passingRows(
  columns: IssueColumns,
  standing: Standing,
  { parts }: CompiledFilter,
  { from, until }: RowRange,
  scratch: Scratch,
  except = 0,
): RowSet {
  const take = (words: number) => scratch.takeWords(words);
  const rows = rowsBetween(from, until, take);
  if ((except & FACET_BITS.counted) === 0) keepRows(rows, standing.counted);
  const asked = parts.flatMap(({ bit, test }) => ((except & bit) === 0 ? [test] : []));
  if (rows.words.length < LEAST_WORDS) for (const test of asked) keepPassing(rows, columns, standing, test);
  else keepByWhatIsKnown(rows, columns, standing, asked, take);
  return rows;
}

/** In so few words all rows are sooner looked at than it is found out what is known of them. */
const LEAST_WORDS = 256;
/** Of a row that is looked at by itself, as against one among 32. */
const COST_OF_FEW = 3;

/** Takes out the rows that a test refuses, that of the fewest rows first: what it leaves is all that the others need look at. */
function keepByWhatIsKnown(
  rows: RowSet,
  columns: IssueColumns,
  standing: Standing,
  tests: readonly RowTest[],
  take: (words: number) => Int32Array,
): void {
  const asked = tests
    .map((test) => ({ test, known: knownRows(columns, standing, test) }))
    .sort((one, other) => (one.known?.rows ?? columns.count) - (other.known?.rows ?? columns.count));
  const { length } = rows.words;
  const all = columns.count / WORD_ROWS;
  let most = length * WORD_ROWS;
  for (const { test, known } of asked) {
    const looking = Math.min(length * WORD_ROWS, length + most * COST_OF_FEW);
    if (known !== null && costOf(known, length, all) < looking) {
      const these = { first: rows.first, words: take(length).fill(0) };
      known.addTo(these);
      keepRows(rows, these);
    } else keepPassing(rows, columns, standing, test);
    if (known !== null) most = Math.min(most, known.rows * (length / all));
  }
}

/** All rows by the parts of a filter, each by itself: for whoever asks what other parts than all of them let through. */
export class PassingParts {
  readonly active: number;
  private readonly asked = new Map<number, RowSet>();
  private readonly parts: readonly Part[];

  /**
   * @param scratch of an answer that has begun; the sets stay in it
   * @param ofOtherDay the same filter's, for the same answer: what does not change with time it need not find again
   */
  constructor(
    private readonly columns: IssueColumns,
    readonly standing: Standing,
    { parts }: CompiledFilter,
    private readonly scratch: Scratch,
    ofOtherDay?: PassingParts,
  ) {
    const counted = { bit: FACET_BITS.counted, rows: () => standing.counted };
    this.parts = [
      counted,
      ...parts.map(({ bit, test }) => {
        const other = changesWithTime(test) ? undefined : ofOtherDay?.parts.find((part) => part.bit === bit);
        return other ?? { bit, rows: once(() => this.passing(test)) };
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

  /** What holds every row of the set that {@link except} gives, and stays when this answer is over: the rows that count, or all. */
  baseOf(except: number): RowSet {
    return (except & FACET_BITS.counted) === 0
      ? this.standing.counted
      : this.scratch.everyRow(this.columns.count);
  }

  private meet(bits: number): RowSet {
    const [first, ...others] = this.parts.filter(({ bit }) => (bits & bit) !== 0);
    if (first === undefined) return this.scratch.everyRow(this.columns.count);
    if (others.length === 0) return first.rows();
    const { words } = first.rows();
    const met = { first: 0, words: this.scratch.takeWords(words.length) };
    met.words.set(words);
    for (const { rows } of others) keepRows(met, rows());
    return met;
  }

  private passing(test: RowTest): RowSet {
    const { columns, standing } = this;
    const take = (words: number) => this.scratch.takeWords(words);
    const known = knownRows(columns, standing, test);
    const all = Math.ceil(columns.count / WORD_ROWS);
    if (known !== null && costOf(known, all, all) < columns.count) {
      const rows = { first: 0, words: take(all).fill(0) };
      known.addTo(rows);
      return rows;
    }
    const rows = rowsBetween(0, columns.count, take);
    keepPassing(rows, columns, standing, test);
    return rows;
  }
}

/** The rows that one part of a filter lets through, found when they are first needed. */
interface Part {
  bit: number;
  rows: () => RowSet;
}

function once(find: () => RowSet): () => RowSet {
  let found: RowSet | null = null;
  return () => {
    found ??= find();
    return found;
  };
}

const changesWithTime = ({ column }: RowTest): boolean =>
  column === 'standing' || column === 'matter' || column === 'light';
