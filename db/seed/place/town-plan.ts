import type { Spot } from './plane';
import { centreOf } from './plane';
import type { CutPlan, Land, Way, WayKind } from './way-network';
import { WayNetwork } from './way-network';

/** The four communities in the order of their codes. */
export type CommunityKey = 'binxi' | 'xinhua' | 'laojie' | 'shouxiang';

export interface TownPlan {
  network: WayNetwork;
  /** The land of each community south of the riverside road, still undivided. */
  lands: Record<CommunityKey, Land[]>;
  /** The green between the riverside road and the water, along the whole town. */
  embankment: Land;
  /** 五一路 × 受降路. */
  mainCrossing: Spot;
  riversideRoad: Way;
  moat: Way;
  /** The river's bank, from east to west. */
  bank: Way;
  /** The roads that go on over the river. */
  bridges: Way[];
}

const spot = (x: number, y: number): Spot => ({ x, y });

/**
 * The bones of the town, drawn by hand in metres around its middle: the river's bank in the north, the main roads,
 * which community lies where. Only 五一路, 受降路, 东安街 and 新华街 are names that exist; where they run is invented.
 */
export function planTown(): TownPlan {
  const network = new WayNetwork();
  const border = (kind: WayKind, widthMetres: number, zh: string, en: string, ...line: Spot[]) =>
    network.addWay({ kind, widthMetres, line, name: [zh, en] });

  const [southWest, south1, south2] = [spot(-965, -440), spot(-250, -640), spot(600, -655)];
  const [southEast, northEast, northWest] = [spot(985, -310), spot(955, 520), spot(-1010, 500)];
  const ring = border('main', 20, '汇源路', 'Huiyuan Road', southWest, south1);
  const people = border('main', 22, '人民路', 'Renmin Road', south1, south2);
  const ringEast = border('main', 18, '迎宾街', 'Yingbin Street', south2, southEast);
  const east = border('main', 20, '东环路', 'Donghuan Road', southEast, northEast);
  const bank = border('bank', 0, '沙河', 'Sha River', northEast, northWest);
  const west = border('main', 18, '滨西路', 'Binxi Road', northWest, southWest);
  const territory: Land = {
    corners: [southWest, south1, south2, southEast, northEast, northWest],
    sides: [ring, people, ringEast, east, bank, west],
  };

  const cut = (land: Land, kind: WayKind, widthMetres: number, name: [string, string], a: Spot, b: Spot) => {
    const plan: CutPlan = { kind, widthMetres, name, snapMetres: 24, clearMetres: 1 };
    const done = network.cut(land, a, b, plan);
    if (!done) throw new Error(`The plan of the demo town does not close at ${name[0]}`);
    return done;
  };
  // splitAt gives the part to the right of the chord first or last, whichever side the chord starts on: sort by place
  const sorted = (parts: [Land, Land], axis: 'x' | 'y') =>
    [...parts].sort((p, q) => centreOf(p.corners)[axis] - centreOf(q.corners)[axis]) as [Land, Land];

  const river = cut(territory, 'main', 13, ['滨河路', 'Binhe Road'], spot(-1010, 448), spot(960, 482));
  const [town, embankment] = sorted(river.parts, 'y');
  const wuyi = cut(town, 'main', 27, ['五一路', 'Wuyi Road'], spot(-205, 470), spot(-105, -650));
  const [westTown, eastTown] = sorted(wuyi.parts, 'x');

  const shouxiangWest = cut(
    westTown,
    'main',
    23,
    ['受降路', 'Shouxiang Road'],
    spot(-985, -60),
    spot(-150, -118),
  );
  const [southWestTown, northWestTown] = sorted(shouxiangWest.parts, 'y');
  const mainCrossing = meetingOf(network, wuyi.way, shouxiangWest.way);
  const shouxiangEast = cut(eastTown, 'main', 23, ['受降路', 'Shouxiang Road'], mainCrossing, spot(985, -48));
  const [southEastTown, northEastTown] = sorted(shouxiangEast.parts, 'y');

  const westGate = cut(
    southWestTown,
    'main',
    15,
    ['西关街', 'Xiguan Street'],
    spot(-598, -90),
    spot(-520, -570),
  );
  const shouxiangQuarter = sorted(westGate.parts, 'x')[1];
  const slant = cut(northWestTown, 'side', 11, ['斜街', 'Xie Street'], spot(-186, 262), spot(-598, -88));
  const [binxiWide, binxiCorner] = sorted(slant.parts, 'x');

  const xinhuaNorth = cut(
    northEastTown,
    'main',
    16,
    ['新华街', 'Xinhua Street'],
    spot(468, 476),
    spot(540, -70),
  );
  const [oldTown, northEastQuarter] = sorted(xinhuaNorth.parts, 'x');
  const opera = cut(southEastTown, 'side', 12, ['戏楼街', 'Xilou Street'], spot(196, -90), spot(248, -650));
  const [marketQuarter, southEastQuarter] = sorted(opera.parts, 'x');
  const xinhuaSouth = cut(
    southEastQuarter,
    'main',
    16,
    ['新华街', 'Xinhua Street'],
    spot(536, -60),
    spot(600, -640),
  );
  const [dongan, donganEast] = sorted(xinhuaSouth.parts, 'x');
  const donganWest = cut(dongan, 'main', 13, ['东安街', "Dong'an Street"], spot(215, -372), spot(562, -342));
  const donganRest = cut(
    donganEast,
    'main',
    13,
    ['东安街', "Dong'an Street"],
    spot(562, -342),
    spot(985, -238),
  );
  const oldStreet = cut(oldTown, 'side', 10, ['老街', 'Lao Street'], spot(-180, 178), spot(520, 196));
  const moat = cut(northEastQuarter, 'moat', 30, ['护城河', 'Old Moat'], spot(742, 480), spot(775, -50));

  // the market needs room beside the crossing
  network.reserve({ x: mainCrossing.x + 66, y: mainCrossing.y - 58 }, 38);

  // the corner in the south-west belongs to the neighbours: the roads around it end where the territory does
  west.line = [northWest, meetingOf(network, west, shouxiangWest.way)];
  ring.line = [meetingOf(network, ring, westGate.way), south1];

  return {
    network,
    embankment,
    mainCrossing,
    riversideRoad: river.way,
    moat: moat.way,
    bank,
    bridges: [wuyi.way, east],
    lands: {
      binxi: [binxiWide, binxiCorner],
      xinhua: [...moat.parts, ...donganWest.parts, ...donganRest.parts],
      laojie: oldStreet.parts,
      shouxiang: [shouxiangQuarter, marketQuarter],
    },
  };
}

function meetingOf(network: WayNetwork, a: Way, b: Way): Spot {
  const junction = network.junctions.find(({ ways }) => ways.includes(a) && ways.includes(b));
  if (!junction)
    throw new Error(`${a.name?.[0]} and ${b.name?.[0]} do not meet in the plan of the demo town`);
  return junction.spot;
}
