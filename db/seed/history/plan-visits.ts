import { isoDayOf } from '../../../lib/calendar/local-day';
import type { DemoPlaces } from '../place/demo-places';
import type { Random } from '../random';
import type { Campaign } from './campaign';
import type { DemoVisit } from './demo-history';
import type { Staff } from './people';

/** R73: coverage is 基本, basically everything, and therefore below 100 %. */
const BUILDINGS_NOT_VISITED = 5;
const MERCHANT_VISITED = 0.965;

/** Who went where: nearly every building and merchant, leaders first in the old compounds. In order of days. */
export function planVisits(
  places: DemoPlaces,
  staff: Staff,
  campaign: Campaign,
  random: Random,
): DemoVisit[] {
  const someDay = () => isoDayOf(random.pick(campaign.workingDays.slice(0, -1)));
  const visits: DemoVisit[] = [];
  const buildings = random.shuffle(places.buildings).slice(BUILDINGS_NOT_VISITED);
  for (const building of buildings) {
    const again = random.chance(building.oldCompound ? 0.5 : 0.15);
    for (let i = 0; i < (again ? 2 : 1); i++) {
      const byLeader = random.chance(building.oldCompound ? 0.3 : 0.06);
      const place = {
        communityCode: building.communityCode,
        buildingCode: building.code,
        merchantCode: null,
      };
      const person = byLeader ? random.pick(staff.leaders) : staff.managerOfGrid.get(building.gridCode)!;
      const visitedOn = someDay();
      visits.push({ ...place, visitedOn, person, byLeader, target: 'building', households: 0 });
      const households = Math.round((building.households * random.between(0.82, 1)) / (again ? 2 : 1));
      if (households > 0) {
        visits.push({ ...place, visitedOn, person, byLeader, target: 'households', households });
      }
    }
  }
  for (const merchant of places.merchants) {
    if (!random.chance(MERCHANT_VISITED)) continue;
    visits.push({
      visitedOn: someDay(),
      person: random.chance(0.2)
        ? random.pick(staff.volunteers)
        : staff.managerOfGrid.get(merchant.gridCode)!,
      byLeader: false,
      target: 'merchant',
      communityCode: merchant.communityCode,
      buildingCode: null,
      merchantCode: merchant.code,
      households: 0,
    });
  }
  return visits.sort((a, b) => a.visitedOn.localeCompare(b.visitedOn));
}
