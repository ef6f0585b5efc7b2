import { CONCERN_GROUPS, type ConcernGroup } from '../authority/concerns';
import type { IssueRow } from './issue';
import { parseNumber } from './parse-parameters';
import { refuse } from './refuse';

/** An issue that concerns whoever asks. */
export interface MineRow extends IssueRow {
  /** whether somebody else wrote its last event, and it was not opened since */
  unread: boolean;
  groups: ConcernGroup[];
}

/** `GET /api/mine?concern=&offset=&limit=`: what concerns whoever asks, now; overdue first, then what is due soonest, then the newest. */
export interface Mine {
  now: string;
  /** every group of the role, also those of which there is none, in their order */
  groups: { key: ConcernGroup; count: number; unread: number }[];
  /** issues that are in any group, each counted once; and how many of them are unread */
  total: number;
  unread: number;
  /** the ledger event up to which this knows */
  latest: number;
  /** the group whose rows follow; null for those of all groups */
  concern: ConcernGroup | null;
  offset: number;
  rows: MineRow[];
}

/** Most rows that one answer holds. */
export const MINE_PAGE = 200;

const MOST_OFFSET = 10_000_000;

export interface MineQuestion {
  concern: ConcernGroup | null;
  offset: number;
  limit: number;
}

/** What of the list is asked for. Throws AppError `invalid_request` that names the parameter. */
export function parseMineQuestion(parameters: URLSearchParams): MineQuestion {
  const named = parameters.get('concern') || null;
  const concern = CONCERN_GROUPS.find((group) => group === named) ?? null;
  if (named !== null && concern === null)
    throw refuse('concern', named, `one of ${CONCERN_GROUPS.join(', ')}`);
  return {
    concern,
    offset: parseNumber(parameters, 'offset', { min: 0, max: MOST_OFFSET, default: 0, isWhole: true }),
    limit: parseNumber(parameters, 'limit', { min: 0, max: MINE_PAGE, default: MINE_PAGE, isWhole: true }),
  };
}

const LARGEST = Number.MAX_SAFE_INTEGER;

/**
 * A whole number from 1 on that a JSON body gives by a name: a version, or the number of a ledger event.
 * Throws AppError `invalid_request` that names the field, its value and what to give.
 */
export function parsePositive(body: unknown, field: string): number {
  const value = (body as Record<string, unknown> | null)?.[field];
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LARGEST) return value;
  throw refuse(field, value === undefined ? '' : JSON.stringify(value), 'a whole number from 1 on');
}
