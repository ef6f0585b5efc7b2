import { NEVER } from './issue-columns';

/**
 * Days in two bytes, by which millions of rows are counted without a branch: the local day number as it is, days before
 * 1970 as 0, days after 2149 as LAST_DAY, no day as NO_DAY.
 */
export const NO_DAY = 0xffff;
const LAST_DAY = NO_DAY - 1;
export const DAY_CODES = NO_DAY + 1;

export const dayCode = (day: number): number =>
  day === NEVER ? NO_DAY : day < 0 ? 0 : day > LAST_DAY ? LAST_DAY : day;
