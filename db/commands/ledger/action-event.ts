import type { OfficeCalendar } from '../../../lib/calendar/office-calendar';
import type { LedgerAction } from '../../../lib/contract/ledger-action';
import type { EventData } from '../../../lib/ledger/event';
import type { IssueFold } from '../../../lib/ledger/fold-issue';
import { dueAfter } from '../../../lib/ledger/limit';
import { isRenewed } from '../../../lib/ledger/renewed-limit';

const later = (one: Date, other: Date | null) => (other !== null && other > one ? other : one);

/** What of an issue decides what a step sets. */
type Standing = Pick<IssueFold, 'dueAt' | 'leadUnit'> & { isReclassified: boolean };

/** What the event of a step holds: codes, days and instants; whoever starts or moves a limit says until when. */
export function eventDataOf(
  action: LedgerAction,
  { dueAt: due, leadUnit: now, isReclassified }: Standing,
  at: Date,
  calendar: OfficeCalendar,
): EventData {
  switch (action.kind) {
    case 'dispatch': {
      const { leadUnit, supportUnits, limit } = action;
      // only others help now: a limit that began anew would be an extension that nobody asked for
      if (leadUnit === now && !isRenewed(isReclassified, due, at)) return { leadUnit, supportUnits };
      return { leadUnit, supportUnits, limit, dueAt: dueAfter(at, limit, calendar).toISOString() };
    }
    case 'take_back':
    case 'reopen': {
      const { leadUnit, limit } = action;
      return { leadUnit, limit, dueAt: dueAfter(at, limit, calendar).toISOString() };
    }
    case 'resume':
    case 'verify_fail': {
      const { limit } = action;
      return { limit, dueAt: dueAfter(at, limit, calendar).toISOString() };
    }
    case 'grant_extension':
      // from the old limit on, or from now where that has passed; the limit by which the light warns stays
      return { dueAt: dueAfter(later(at, due), action.limit, calendar).toISOString() };
    case 'classify': {
      const { category, impactGrade, hazardGrade } = action;
      return { category, impactGrade, hazardGrade };
    }
    case 'hold':
      return { reviewDate: action.reviewDate };
    case 'escalate':
      return { level: action.level, addressee: action.addressee };
    case 'merge':
      return { mergedInto: action.mergedInto };
    case 'promise': {
      const { measure, effectiveFrom, checkOn } = action;
      return { measure, effectiveFrom, checkOn };
    }
    case 'satisfaction':
      return { score: action.score };
    default:
      return {};
  }
}
