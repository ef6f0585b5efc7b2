import type { Limit } from './limit';

/** Whether two limits are the same working time. */
export const isSameLimit = (one: Limit, other: Limit): boolean =>
  one.amount === other.amount && one.unit === other.unit;

/**
 * Whether the limit of an issue begins anew when it is dispatched to the unit that has it already: only where it has become one of
 * another kind since, and never once it is overdue, which nobody may turn into in time.
 */
export const isRenewed = (isReclassified: boolean, dueAt: Date | null, at: Date): boolean =>
  isReclassified && (dueAt === null || dueAt > at);
