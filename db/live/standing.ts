import { ISSUE_STATES, LIGHTS } from '../../lib/ledger/states';
import { LitRows } from './lit-rows';
import { hasRow, type RowSet, rowsBetween, WORD_ROWS } from './row-set';

/**
 * Where an issue stands, as one code: lead unit × 16 + state. The state is the position in ISSUE_STATES, whose first are
 * the open ones and whose last, `merged`, also stands for an issue that is not there yet on a past day.
 */
export const STATE_BITS = 4;
const STATE_MASK = 15;

export const ABSENT = ISSUE_STATES.indexOf('merged');

export const standingCode = (unit: number, state: number): number => (unit << STATE_BITS) | state;
export const stateOf = (standing: number): number => standing & STATE_MASK;
export const unitOf = (standing: number): number => standing >>> STATE_BITS;
/** How many codes there are with so many units. */
export const standingCodes = (units: number): number => units << STATE_BITS;

/**
 * Category, level and severity as one code: category × 32 + level × 8 + severity. Only the category changes with time.
 */
export const MATTER_BITS = 5;
const MATTER_MASK = 31;

export const matterCode = (category: number, level: number, severity: number): number =>
  (category << MATTER_BITS) | (level << 3) | severity;
export const categoryOf = (matter: number): number => matter >>> MATTER_BITS;
export const levelOf = (matter: number): number => (matter & MATTER_MASK) >>> 3;
export const severityOf = (matter: number): number => matter & 7;
/** The same level and severity under another category. */
export const withCategory = (matter: number, category: number): number =>
  (category << MATTER_BITS) | (matter & MATTER_MASK);
export const matterCodes = (categories: number): number => categories << MATTER_BITS;

export const NO_LIGHT = LIGHTS.indexOf('none');

/** What of the rows changes with time, at the instant that is asked of. */
export class Standing {
  private heldLit: RowSet | null = null;
  private heldLitRows: LitRows | null = null;

  constructor(
    /** lead unit and state */
    readonly standing: Uint32Array,
    /** category, level and severity */
    readonly matter: Uint32Array,
    /** position in LIGHTS */
    readonly light: Uint8Array,
    private heldCounted: RowSet | null = null,
  ) {}

  /** The rows that count: neither merged into another nor yet to come. */
  get counted(): RowSet {
    this.heldCounted ??= rowsThatCount(this.standing);
    return this.heldCounted;
  }

  /** The rows that have a light. */
  get lit(): RowSet {
    this.heldLit ??= rowsWithLight(this.light);
    return this.heldLit;
  }

  /** The same with their codes: for the present, of which much is asked. */
  get litRows(): LitRows {
    this.heldLitRows ??= new LitRows(this.lit, this.light);
    return this.heldLitRows;
  }
}

/** The rows that are not merged, by their codes. */
export function rowsThatCount(codes: Uint32Array): RowSet {
  const rows = rowsBetween(0, codes.length);
  const { words } = rows;
  for (let word = 0; word < words.length; word++) {
    const until = Math.min((word + 1) * WORD_ROWS, codes.length);
    let counted = 0;
    for (let row = word * WORD_ROWS; row < until; row++) {
      counted |= ((stateOf(codes[row]!) - ABSENT) >>> 31) << row; // ABSENT is the last of all states
    }
    words[word] = counted;
  }
  return rows;
}

/** The rows that count, by codes that differ in some rows from those that `former` was made of. */
export function changeCounted(former: RowSet, codes: Uint32Array, rows: readonly number[]): RowSet {
  const others = rows.filter((row) => hasRow(former, row) !== stateOf(codes[row]!) < ABSENT);
  if (others.length === 0) return former;
  const words = former.words.slice();
  for (const row of others) words[row >>> 5]! ^= 1 << row;
  return { first: 0, words };
}

function rowsWithLight(lights: Uint8Array): RowSet {
  const rows = rowsBetween(0, lights.length);
  const { words } = rows;
  for (let word = 0; word < words.length; word++) {
    const until = Math.min((word + 1) * WORD_ROWS, lights.length);
    let lit = 0;
    for (let row = word * WORD_ROWS; row < until; row++) lit |= (lights[row] === NO_LIGHT ? 0 : 1) << row;
    words[word] = lit;
  }
  return rows;
}
