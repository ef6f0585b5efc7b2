import type { Sql } from 'postgres';
import { type Columns, columnsOf } from '../../lib/contract/columns';
import type { CommunityFigures, Coverage, GridFigures, Summary } from '../../lib/contract/summary';
import { loadCoverage } from './load-coverage';

/** What is counted of the place and of the listening, whatever the filter. */
export interface Figures {
  totals: Pick<
    Summary['figures'],
    | 'communities'
    | 'grids'
    | 'buildings'
    | 'households'
    | 'householdsApproximate'
    | 'merchants'
    | 'listeningMeetings'
    | 'questionnaires'
  >;
  coverage: Coverage | null;
  /** all of them, by code */
  communities: Columns<CommunityFigures>;
  grids: Columns<GridFigures>;
}

export async function loadFigures(sql: Sql): Promise<Figures> {
  const communities = await sql<CommunityFigures[]>`
    select c.code, coalesce(c.households, b.households, 0)::int4 as households,
      coalesce(b.buildings, 0)::int4 as buildings, coalesce(m.merchants, 0)::int4 as merchants
    from community c
    left join (select community_id, sum(households) as households, count(*) as buildings
      from building group by community_id) b on b.community_id = c.id
    left join (select community_id, count(*) as merchants from merchant group by community_id) m
      on m.community_id = c.id
    order by c.code`;
  const grids = await sql<GridFigures[]>`
    select g.code, coalesce(sum(b.households), 0)::int4 as households, count(b.id)::int4 as buildings
    from grid g left join building b on b.grid_id = g.id group by g.code order by g.code`;
  const [totals] = await sql<[Figures['totals'] & { streetHouseholds: number | null }]>`
    select (select count(*)::int4 from community) as communities,
      (select count(*)::int4 from grid) as grids,
      (select count(*)::int4 from building) as buildings,
      (select sum(households)::int4 from street) as "streetHouseholds",
      (select coalesce(bool_or(households_approximate), false) from building) as "householdsApproximate",
      (select count(*)::int4 from merchant) as merchants,
      (select count(*)::int4 from listening_meeting) as "listeningMeetings",
      (select coalesce(sum(issued), 0)::int4 from questionnaire_batch) as questionnaires`;
  const { streetHouseholds, ...counted } = totals;
  const households = communities.reduce((sum, community) => sum + community.households, 0);
  return {
    totals: { ...counted, households: streetHouseholds ?? households },
    coverage: await loadCoverage(sql),
    communities: columnsOf(['code', 'households', 'buildings', 'merchants'], communities),
    grids: columnsOf(['code', 'households', 'buildings'], grids),
  };
}
