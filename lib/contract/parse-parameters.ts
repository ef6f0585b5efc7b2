import { ISSUE_SORTS, type IssueSort } from './issue';
import { refuse } from './refuse';

const PAGE_LIMITS = { default: 50, max: 500 } as const;
const LARGEST_OFFSET = 10_000_000;

export interface PageParameters {
  sort: IssueSort;
  offset: number;
  limit: number;
}

/** A number parameter within bounds, or its default when absent. Throws AppError `invalid_request` naming it. */
export function parseNumber(
  parameters: URLSearchParams,
  field: string,
  { min, max, default: absent, isWhole }: { min: number; max: number; default: number; isWhole: boolean },
): number {
  const value = parameters.get(field);
  if (value === null || value === '') return absent;
  const number = /^\d{1,12}(\.\d{1,6})?$/.test(value) ? Number(value) : Number.NaN;
  const isRight = number >= min && number <= max && (!isWhole || Number.isInteger(number));
  if (!isRight) throw refuse(field, value, `a ${isWhole ? 'whole ' : ''}number from ${min} to ${max}`);
  return number;
}

/** One of a list of words, or the first when absent. Throws AppError `invalid_request` naming it. */
export function parseChoice<T extends string>(
  parameters: URLSearchParams,
  field: string,
  choices: readonly [T, ...T[]],
): T {
  const value = parameters.get(field);
  if (value === null || value === '') return choices[0];
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw refuse(field, value, `one of ${choices.join(', ')}`);
  return choice;
}

/** `true` or `false`, false when absent. Throws AppError `invalid_request` naming it. */
export const parseFlag = (parameters: URLSearchParams, field: string): boolean =>
  parseChoice(parameters, field, ['false', 'true']) === 'true';

/** `sort`, `offset` and `limit` of a list. */
export const parsePage = (parameters: URLSearchParams): PageParameters => ({
  sort: parseChoice(parameters, 'sort', ISSUE_SORTS),
  offset: parseNumber(parameters, 'offset', { min: 0, max: LARGEST_OFFSET, default: 0, isWhole: true }),
  limit: parseNumber(parameters, 'limit', {
    min: 1,
    max: PAGE_LIMITS.max,
    default: PAGE_LIMITS.default,
    isWhole: true,
  }),
});
