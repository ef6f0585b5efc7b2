import { type EndingKinds, EXTENSION_ASKED, REPLY_CAME } from '../ledger/last-event';
import type { IssueState, Light } from '../ledger/states';
import { COUNTED_STATES, OPEN_STATES, RUNNING_STATES } from '../ledger/states';
import type { Role } from './roles';

/** Why an issue concerns somebody (与我有关). */
export const CONCERN_GROUPS = [
  'overdue',
  'due_soon',
  'rework',
  'given',
  'under_way',
  'stopped',
  'to_dispatch',
  'returned',
  'extension',
  'replied',
  'review_due',
  'escalated',
  'to_verify',
  'to_write_off',
  'new_here',
  'raised',
] as const;
export type ConcernGroup = (typeof CONCERN_GROUPS)[number];

/** Which issues belong to a group: all that is named here must hold. */
export interface ConcernRule {
  group: ConcernGroup;
  states: readonly IssueState[];
  light?: Light;
  /** whose: of the whole street, of a unit of his that leads or supports, in a grid of his, or raised by himself */
  of: 'street' | 'unit' | 'grid' | 'raiser';
  /** what he handled is not for him (truth 2) */
  isSecondKey?: boolean;
  /** of the events of these kinds the last must be the first of the list: what was asked is not answered yet */
  waitsAfter?: EndingKinds;
  /** opened within so many days */
  openedWithinDays?: number;
  /** not closed, or within so many days */
  closedWithinDays?: number;
}

const toWriteOff: ConcernRule = {
  group: 'to_write_off',
  states: ['verified'],
  of: 'street',
  isSecondKey: true,
};

/**
 * What concerns whom: the one table, in the order in which the groups are shown. A handler is concerned with what his units lead or
 * support, a grid worker with what is new in his grids and with what he raised, until a week after it is closed, the others with the whole street. An issue may be in several groups; where
 * somebody has no group, his list is empty for good.
 */
export const CONCERNS: Readonly<Record<Role, readonly ConcernRule[]>> = {
  handler: [
    { group: 'overdue', states: RUNNING_STATES, light: 'red', of: 'unit' },
    { group: 'due_soon', states: RUNNING_STATES, light: 'amber', of: 'unit' },
    { group: 'rework', states: ['rework'], of: 'unit' },
    { group: 'given', states: ['dispatched'], of: 'unit' },
    { group: 'under_way', states: ['in_progress'], of: 'unit' },
    { group: 'stopped', states: ['on_hold', 'escalated'], of: 'unit' },
  ],
  clerk: [
    { group: 'to_dispatch', states: ['registered'], of: 'street' },
    { group: 'returned', states: ['returned'], of: 'street' },
    { group: 'extension', states: RUNNING_STATES, of: 'street', waitsAfter: EXTENSION_ASKED },
    {
      group: 'replied',
      states: ['escalated'],
      of: 'street',
      waitsAfter: REPLY_CAME,
    },
    { group: 'review_due', states: ['on_hold'], light: 'red', of: 'street' },
  ],
  leader: [
    { group: 'overdue', states: OPEN_STATES, light: 'red', of: 'street' },
    { group: 'escalated', states: ['escalated'], of: 'street' },
    toWriteOff,
  ],
  inspector: [{ group: 'to_verify', states: ['submitted'], of: 'street', isSecondKey: true }, toWriteOff],
  grid_worker: [
    { group: 'new_here', states: OPEN_STATES, of: 'grid', openedWithinDays: 7 },
    { group: 'raised', states: COUNTED_STATES, of: 'raiser', closedWithinDays: 7 },
  ],
  volunteer: [],
  administrator: [],
};

/** Whether anything can ever concern a role: whether there is a list for it. */
export const hasConcerns = (role: Role): boolean => CONCERNS[role].length > 0;
