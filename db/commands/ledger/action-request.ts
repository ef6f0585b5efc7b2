import type { Actor } from '../../../lib/authority/ledger-actions';
import type { OfficeCalendar } from '../../../lib/calendar/office-calendar';
import type { LedgerAction } from '../../../lib/contract/ledger-action';

/** Somebody takes a step on an entry. */
export interface ActionRequest {
  number: string;
  action: LedgerAction;
  /** codes of the units that he belongs to, his own first */
  actor: Actor & { personId: number };
  /** by which a repetition is known */
  key: string;
  /** what the office's clock shows */
  now: Date;
  calendar: OfficeCalendar;
}
