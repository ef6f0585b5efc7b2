import type { EventData } from './event';
import type { Limit } from './limit';
import type { Grade } from './severity';
import { CLOSED_STATES, type IssueState } from './states';

/** What steps set on an issue, in codes: what it is, whose, until when. */
export interface IssueSettings {
  state: IssueState;
  category: string;
  level: 'street' | 'district' | 'city';
  impactGrade: Grade;
  hazardGrade: Grade;
  leadUnit: string | null;
  supportUnits: readonly string[];
  limit: Limit | null;
  dueAt: Date | null;
  reviewDate: string | null;
  escalatedTo: string | null;
  /** ledger number of the issue that goes on in its place */
  mergedInto: string | null;
}

const STOPS_CLOCK: readonly IssueState[] = ['registered', 'returned', 'on_hold', 'escalated'];
const NOBODY_HAS_IT: readonly IssueState[] = ['registered', 'returned'];
export const isClosed = (state: IssueState) => (CLOSED_STATES as readonly IssueState[]).includes(state);
const isSettled = (state: IssueState) => isClosed(state) || state === 'merged';

/** It no longer waits for a higher level, or was taken from its unit: who it was sent up to, or whose it was, holds no more. */
const isBackWithTheStreet = (before: IssueSettings | null, to: IssueState) =>
  before !== null && before.state !== to && (before.state === 'escalated' || NOBODY_HAS_IT.includes(to));

/** An issue of which nothing is known yet but what its first event says. */
export const unset = (category: string): IssueSettings => ({
  state: 'registered',
  category,
  level: 'street',
  impactGrade: 0,
  hazardGrade: 0,
  leadUnit: null,
  supportUnits: [],
  limit: null,
  dueAt: null,
  reviewDate: null,
  escalatedTo: null,
  mergedInto: null,
});

/**
 * What is set after a step: the one rule, by which rows are folded and the road of an entry is told.
 *
 * @param before null before the first step
 */
export function settingsAfter(
  before: IssueSettings | null,
  { to, data }: { to: IssueState; data: EventData },
): IssueSettings {
  const grown = before ?? unset(data.category ?? '');
  const isFree = NOBODY_HAS_IT.includes(to);
  const dueAt = data.dueAt === undefined ? grown.dueAt : new Date(data.dueAt);
  return {
    state: to,
    category: data.category ?? grown.category,
    level: data.level ?? (isBackWithTheStreet(before, to) ? 'street' : grown.level),
    impactGrade: data.impactGrade ?? grown.impactGrade,
    hazardGrade: data.hazardGrade ?? grown.hazardGrade,
    leadUnit: isFree ? null : (data.leadUnit ?? grown.leadUnit),
    // helpers are released with the work; whoever reopens it calls them anew
    supportUnits: isSettled(to) || isFree ? [] : (data.supportUnits ?? grown.supportUnits),
    limit: isFree ? null : (data.limit ?? grown.limit),
    dueAt: STOPS_CLOCK.includes(to) ? null : dueAt,
    reviewDate: to === 'on_hold' ? (data.reviewDate ?? grown.reviewDate) : null,
    escalatedTo: to === 'escalated' ? (data.addressee ?? grown.escalatedTo) : null,
    mergedInto: to === 'merged' ? (data.mergedInto ?? grown.mergedInto) : null,
  };
}
