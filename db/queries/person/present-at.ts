import { and, gt, isNull, lte, or, type SQL } from 'drizzle-orm';
import { personAssignment } from '../../schema/person';

/**
 * Whether an assignment holds at an instant. What ended on the demo's clock, which stands still, ended a millisecond after it
 * (db/commands/person/end-assignment.ts): so near an end counts as past.
 */
export const presentAt = (now: Date): SQL | undefined =>
  and(
    lte(personAssignment.fromAt, now),
    or(isNull(personAssignment.untilAt), gt(personAssignment.untilAt, new Date(now.getTime() + 1))),
  );
