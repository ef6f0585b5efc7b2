import type { OfficePerson } from '@/db/queries/account/read-person';
import type { Actor } from '@/lib/authority/ledger-actions';

/** A person as the table of steps sees him. */
export const actorOf = ({ role, units }: OfficePerson): Actor => ({
  role,
  units: units.map(({ code }) => code),
});
