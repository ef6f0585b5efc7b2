import type { RowSet } from './row-set';

/** The rows that a test lets through where they are known beforehand, without a look at all others. */
export interface KnownRows {
  /** how many they are */
  rows: number;
  /** how many sets of bits they stand in, each as long as all rows; in how many lists, and how many of them in lists */
  bits: number;
  lists: number;
  listed: number;
  /** Puts them into a set, as far as it reaches. */
  addTo(set: RowSet): void;
}

/** Finding where a list begins and ends in a range; setting one bit. */
const COST_OF_LIST = 40;
const COST_OF_ROW = 1.5;

/** What putting them into a set of so many words takes, of so many that all rows have; looking at a row among 32 takes 1. */
export const costOf = ({ bits, lists, listed }: KnownRows, words: number, ofAll: number): number =>
  words * (1 + bits) + lists * COST_OF_LIST + listed * (words / ofAll) * COST_OF_ROW;
