import type { Sql } from 'postgres';
import type { Coverage } from '../../lib/contract/summary';

/**
 * How far the visits (走访) reached. Of several visits to a building each is taken to have met other households, and
 * together no more than live there. Null when there is no visit at all.
 */
export async function loadCoverage(sql: Sql): Promise<Coverage | null> {
  const [counted] = await sql<[Record<'visits' | 'buildings' | 'merchants' | 'households', number>]>`
    select (select count(*)::int4 from visit) as visits,
      count(seen.building_id)::int4 as buildings,
      (select count(distinct merchant_id)::int4 from visit where target = 'merchant') as merchants,
      coalesce(sum(least(seen.households, b.households)) filter (where seen.building_id is not null), 0)::int4
        as households
    from building b
    left join (select building_id, sum(households) as households
      from visit where target <> 'merchant' group by building_id) seen on seen.building_id = b.id`;
  if (counted.visits === 0) return null;
  const [all] = await sql<[Record<'buildings' | 'merchants' | 'households', number>]>`
    select count(*)::int4 as buildings, (select count(*)::int4 from merchant) as merchants,
      coalesce(sum(households), 0)::int4 as households
    from building`;
  return {
    buildings: { visited: counted.buildings, of: all.buildings },
    merchants: { visited: counted.merchants, of: all.merchants },
    households: { visited: counted.households, of: all.households },
  };
}
