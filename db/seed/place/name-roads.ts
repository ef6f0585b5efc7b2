import type { Random } from '../random';
import type { RoadClass } from './demo-places';
import type { Spot } from './plane';
import { distance } from './plane';
import { LANE_NAMES, ORDINALS, SIDE_STREET_NAMES } from './road-names';
import type { Junction, Way, WayNetwork } from './way-network';

export interface Road {
  code: string;
  nameZh: string;
  nameEn: string;
  roadClass: RoadClass;
  way: Way;
}

const CLASSES: readonly RoadClass[] = ['main', 'side', 'back_lane', 'alley'];

/** Gives every road its name and code: main roads first, and within a class from north-west to south-east. */
export function nameRoads(network: WayNetwork, random: Random): Road[] {
  const streetNames = random.fork('streets').shuffle(SIDE_STREET_NAMES);
  const laneNames = random.fork('lanes').shuffle(LANE_NAMES);
  const alleyCounts = new Map<Way, number>();
  const named = new Map<Way, Road>();
  for (const roadClass of CLASSES) {
    const ways = network.ways.filter((way) => way.kind === roadClass).sort((p, q) => reading(p) - reading(q));
    for (const way of ways) {
      const name =
        way.name ??
        (roadClass === 'side'
          ? streetNames.pop()
          : roadClass === 'back_lane'
            ? laneNames.pop()
            : undefined) ??
        nameAfterNeighbour(way, network.junctions, named, alleyCounts);
      const code = `R${String(named.size + 1).padStart(2, '0')}`;
      named.set(way, { code, nameZh: name[0], nameEn: name[1], roadClass, way });
    }
  }
  return [...named.values()];
}

function reading({ line }: Way): number {
  const middle = line[Math.floor(line.length / 2)] as Spot;
  return middle.x - 3 * middle.y;
}

/** An alley is called after a road that it opens on: 铁匠巷 has 铁匠一巷, 受降路 has 受降路一巷. */
function nameAfterNeighbour(
  way: Way,
  junctions: readonly Junction[],
  named: ReadonlyMap<Way, Road>,
  counts: Map<Way, number>,
): readonly [string, string] {
  const isRoad = (road: Road | undefined) => road !== undefined && road.roadClass !== 'alley';
  const count = (road: Road) => counts.get(road.way) ?? 0;
  const meeting = junctions
    .filter((junction) => junction.ways.includes(way))
    .flatMap((junction) => junction.ways);
  // the least used first, so that no street has twenty alleys while the next has none
  const neighbours = meeting.flatMap((other) => named.get(other) ?? []).filter(isRoad);
  neighbours.sort((p, q) => count(p) - count(q));
  const around = [...named.values()].filter(isRoad).sort((p, q) => away(p.way, way) - away(q.way, way));
  const parent = [...neighbours, ...around].find((road) => count(road) < ORDINALS.length);
  if (!parent) throw new Error('The demo town has more alleys than there are names for them');
  const number = count(parent) + 1;
  counts.set(parent.way, number);
  const stem = parent.nameZh.length > 2 ? parent.nameZh.replace(/(巷|胡同)$/, '') : parent.nameZh;
  return [`${stem}${ORDINALS[number - 1]}巷`, `${parent.nameEn} Alley ${number}`];
}

/** Roughly how far two ways are from each other: between their nearest corners. */
const away = (a: Way, b: Way) => Math.min(...a.line.flatMap((p) => b.line.map((q) => distance(p, q))));
