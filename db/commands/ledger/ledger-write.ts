import type { EventData } from '../../../lib/ledger/event';
import type { IssueState } from '../../../lib/ledger/states';
import type { EventKind } from '../../../lib/ledger/transitions';
import type { issue } from '../../schema/issue';

/** Columns of `issue` that its events decide; nobody else writes them. */
export const FOLDED_COLUMNS = [
  'categoryId',
  'impactGrade',
  'hazardGrade',
  'severity',
  'level',
  'state',
  'leadUnitId',
  'openedAt',
  'dispatchedAt',
  'firstActionAt',
  'closedAt',
  'limitAmount',
  'limitUnit',
  'dueAt',
  'reviewDate',
  'baseLight',
  'amberAt',
  'redAt',
  'escalatedTo',
  'mergedIntoId',
  'reworkCount',
  'reopenCount',
  'extensionCount',
  'version',
  'lastEventAt',
  'lastActorId',
] as const satisfies readonly (keyof typeof issue.$inferInsert)[];

/** An issue that begins with this write: its number, words and place. `id` from {@link reserveIssueIds}. */
export type NewIssue = Omit<typeof issue.$inferInsert, (typeof FOLDED_COLUMNS)[number] | 'id'> & {
  id: number;
};

/** One event to append. Sequence, states, digest and hashes are not the caller's business. */
export interface NewEvent {
  issueId: number;
  kind: EventKind;
  /** For `import`, whose ticket arrives in the state that it had, and for `dispatch` to the unit that works on it, by which it stays. */
  to?: IssueState;
  at: Date;
  /** Null only for `import`. */
  actorId: number | null;
  /** For which unit the actor acted. */
  actorUnitId: number | null;
  /** In codes: lib/ledger/event.ts */
  data?: EventData;
  /** Free text; the chain holds only its salted digest. */
  text?: string;
}

export interface LedgerWrite {
  /** The office's IANA zone, by which days and limits are reckoned. */
  timeZone: string;
  /** Issues that begin here. Each needs its first event (`register` or `import`) in `events`. */
  issues: readonly NewIssue[];
  /** In the order in which they enter the chain; the events of one issue in order of time. */
  events: readonly NewEvent[];
  /** 16 random bytes for each text. Only the demo gives its own, to be the same on every machine. */
  makeSalt?: () => Uint8Array;
}
