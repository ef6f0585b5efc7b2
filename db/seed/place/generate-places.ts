import { createRandom } from '../random';
import { buildCompound } from './build-buildings';
import { chooseBuildings } from './choose-buildings';
import type { DemoPlaces, DemoRoad } from './demo-places';
import { drawAreas } from './draw-areas';
import { drawGround } from './draw-ground';
import { fillBlock } from './fill-blocks';
import { chooseSchools, fillPlots } from './fill-plots';
import { layBlocks } from './lay-blocks';
import { listBuildings } from './list-buildings';
import { listCrossings } from './list-crossings';
import { listKeyPlaces } from './list-key-places';
import { nameRoads, type Road } from './name-roads';
import { openShops } from './open-shops';
import { placeLamps } from './place-lamps';
import { centreOf } from './plane';
import { setScene } from './set-scene';
import { planTown } from './town-plan';
import { createWarp, type Warp } from './warp';

const CENTRELINE_STEP_METRES = 15;

/**
 * The demo's geography: an invented old town by a river near 114.03 E, 33.58 N, about 2.0 km × 1.3 km. It is first laid
 * out flat (a hand-drawn skeleton, divided again and again by roads, then by walls) and then bent as a whole, so that
 * nothing overlaps and nothing is left over. The same seed gives the same town.
 *
 * @param seed any whole number
 */
export function generatePlaces(seed: number): DemoPlaces {
  const random = createRandom(seed).fork('places');
  const warp = createWarp(random.fork('warp'));
  const plan = planTown();
  const grids = layBlocks(plan, random.fork('blocks'));
  const blocks = grids.flatMap((grid) => grid.blocks);
  const scene = setScene(plan, blocks, random.fork('scene'));
  const filled = blocks
    .filter((block) => block !== scene.park)
    .map((block, i) => fillBlock(plan.network, block, random.fork(`block ${i}`), block !== scene.market));
  const areas = drawAreas(grids, warp);
  const roadList = nameRoads(plan.network, random.fork('road names'));
  const roads = new Map(roadList.map((road) => [road.way, road]));

  const plots = filled.flatMap((block) => block.plots);
  const schools = chooseSchools(plots);
  const free = plots.filter((plot) => !schools.has(plot));
  const sites = chooseBuildings(free, grids.length, random.fork('sites'));
  const compounds = sites.flatMap((site, i) => buildCompound(site, random.fork(`compound ${i}`)) ?? []);
  const listed = listBuildings(compounds, areas, roads, warp, random.fork('buildings'));
  const taken = new Set(sites.map((site) => site.plot));
  const leftover = plots.filter((plot) => !taken.has(plot));
  const filling = fillPlots(leftover, schools, random.fork('plots'));
  const houses = [
    ...filled.flatMap((block) => block.shopRows.map((row) => row.corners)),
    ...filling.houses,
    ...compounds.flatMap((compound) => compound.houses),
  ];
  const demoRoads = roadList.map((road) => toDemoRoad(road, warp));
  const { crossings, mainCrossingCode } = listCrossings(plan, grids, areas, roads, warp);
  const keyPlaces = listKeyPlaces(listed.buildings, demoRoads, scene, areas, warp);
  return {
    street: areas.street,
    communities: areas.communities,
    grids: areas.grids,
    buildings: listed.buildings,
    roads: demoRoads,
    crossings,
    merchants: openShops(filled, scene, areas, roads, warp, random.fork('shops')),
    keyPlaces,
    ground: drawGround({ plan, areas, grids, filled, scene, houses, gardens: filling.gardens }, warp),
    lamps: placeLamps(roadList, warp),
    landmarks: {
      marketCrossingCode: mainCrossingCode,
      marketKeyPlaceCode: keyPlaces.find((place) => place.kind === 'market')!.code,
      parkPoint: warp.toLngLat(centreOf(scene.parkGreen)),
      oldClusterBuildingCodes: listed.oldClusterBuildingCodes,
    },
  };
}

function toDemoRoad({ code, nameZh, nameEn, roadClass, way }: Road, warp: Warp): DemoRoad {
  const coordinates = warp.line(way.line, CENTRELINE_STEP_METRES);
  return {
    code,
    nameZh,
    nameEn,
    roadClass,
    widthMetres: way.widthMetres,
    centreline: { type: 'LineString', coordinates },
  };
}
