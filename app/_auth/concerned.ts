import type { OfficePerson } from '@/db/queries/account/read-person';
import type { Concerned } from '@/db/queries/concern/concern-sql';

/** A person as the table of concerns sees him. */
export const concernedOf = ({ id, role, units, grids }: OfficePerson): Concerned => ({
  id,
  role,
  units: units.map(({ code }) => code),
  grids: grids.map(({ code }) => code),
});
