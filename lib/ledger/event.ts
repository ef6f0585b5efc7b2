import type { NamedPhoto } from '../photo/stage';
import type { Limit } from './limit';
import type { Grade } from './severity';
import type { IssueState } from './states';
import type { EventKind } from './transitions';

/**
 * What an event changed, in codes and ISO 8601, so that it can be read without the database. Only keys that the event
 * sets are there. No free text: words stand in ledger_event_text.
 */
export interface EventData {
  /** register, import: the ledger number */
  number?: string;
  /** register, import, classify, correct: code of the local category */
  category?: string;
  impactGrade?: Grade;
  hazardGrade?: Grade;
  level?: 'street' | 'district' | 'city';
  /** dispatch, and where the work is given anew (import, take_back, reopen): code of the unit */
  leadUnit?: string;
  supportUnits?: readonly string[];
  limit?: Limit;
  /** whoever starts or moves a limit says until when: dispatch, grant_extension, resume, take_back, verify_fail, reopen */
  dueAt?: string;
  /** dispatch, where it went to whom the rules proposed: why, in codes (lib/routing/route-issue.ts) */
  routedBy?: readonly string[];
  /** the rules among them as they were called then, by their code: a rule may be renamed, but not why this went where it went */
  ruleNames?: Readonly<Record<string, { zh: string; en: string }>>;
  /** hold: `YYYY-MM-DD` */
  reviewDate?: string;
  /** escalate: to whom */
  addressee?: string;
  /** merge: the ledger number of the issue that goes on */
  mergedInto?: string;
  /** promise, promise_check */
  measure?: { name: string; unit: string; value: number };
  effectiveFrom?: string;
  checkOn?: string;
  outcome?: 'kept' | 'broken';
  /** correct: what of the entry; the old value and the new one stand in the words: lib/ledger/correction.ts */
  corrected?: readonly ('title' | 'description' | 'place')[];
  /** register, comment: numbers of the opinions that were added to the issue with it */
  opinions?: readonly string[];
  /** satisfaction: 1 to 5 */
  score?: number;
  /** progress, submit, verify_pass, verify_fail, comment: the photos that hang on it */
  photos?: readonly NamedPhoto[];
  /** redact: the event whose words were removed */
  redacted?: number;
  /** import: what the other system says of the past */
  openedAt?: string;
  closedAt?: string;
  source?: { system: string; id: string };
}

/** One step on the road of one issue. `from` is null for its first. */
export interface IssueStep {
  sequence: number;
  kind: EventKind;
  from: IssueState | null;
  to: IssueState;
  at: Date;
  data: EventData;
}
