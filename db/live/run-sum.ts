import { LIGHTS } from '../../lib/ledger/states';
import { eachRowBetween, type RowSet } from './row-set';
import { NO_LIGHT } from './standing';

/** Adds up one run of rows after the other, as far as they are in a set. */
export abstract class RunSum {
  /** how many they are */
  n = 0;
  /** the sums of their places, in world units */
  x = 0;
  y = 0;
  /** how many have each light, by position in LIGHTS */
  readonly byLight = new Uint32Array(LIGHTS.length);
  private from = 0;
  private until = 0;

  constructor(protected readonly rows: RowSet) {}

  /** Takes the rows from `from` until before `until`. */
  take(from: number, until: number): void {
    const { byLight } = this;
    this.from = from;
    this.until = until;
    this.add(from, until);
    // Those without a light are all the others: most issues are closed.
    byLight[NO_LIGHT] = this.n - byLight[0]! - byLight[1]! - byLight[2]! - byLight[3]!;
  }

  eachRow(visit: (row: number) => void): void {
    eachRowBetween(this.rows, this.from, this.until, visit);
  }

  /** Writes how many, where, and how many with each light; those without one need not be counted. */
  protected abstract add(from: number, until: number): void;
}
