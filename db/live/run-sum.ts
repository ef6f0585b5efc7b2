import { LIGHTS } from '../../lib/ledger/states';
import { NO_LIGHT } from './standing';

/** What the issues of one feature of a tile come to. */
export interface RunSum {
  /** how many they are, one at least */
  readonly n: number;
  /** the sums of their places, in world units */
  readonly x: number;
  readonly y: number;
  /** how many have each light, by position in LIGHTS */
  readonly byLight: Uint32Array;
  eachRow(visit: (row: number) => void): void;
}

/** Adds up one run of rows after the other. */
export interface RunSums extends RunSum {
  /** Takes those from `from` until before `until` that pass. */
  take(from: number, until: number): void;
}

export const noLights = (): Uint32Array => new Uint32Array(LIGHTS.length);

/** Those without a light are all the others: most issues are closed. */
export function fillUnlit(byLight: Uint32Array, n: number): void {
  byLight[NO_LIGHT] = n - byLight[0]! - byLight[1]! - byLight[2]! - byLight[3]!;
}
