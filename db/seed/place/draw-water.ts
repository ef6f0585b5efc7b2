import type { Spot } from './plane';
import { along, distance, shiftLeft } from './plane';
import type { TownPlan } from './town-plan';

/** How far the river is drawn to the west and east, beyond the town's own border; metres. */
const RIVER_REACH_METRES = 2_300;
export const MOAT_HALF_METRES = 6.5;

export interface Water {
  river: Spot[];
  moat: Spot[][];
  /** Grass along moat and river. */
  greens: Spot[][];
}

/** The river along the north of the town, and what is left of the moat. */
export function drawWater(plan: TownPlan): Water {
  const [east, west] = plan.bank.line as [Spot, Spot];
  const slope = (east.y - west.y) / (east.x - west.x);
  const bankAt = (x: number) => west.y + slope * (x - west.x);
  const columns = Array.from(
    { length: 47 },
    (_, i) => -RIVER_REACH_METRES + (i * RIVER_REACH_METRES * 2) / 46,
  );
  // the far bank does not run parallel: the river is wider where it bends
  const far = (x: number) => bankAt(x) + 112 + 16 * Math.sin(x / 310) + 9 * Math.sin(x / 145 + 1);
  const strip = (low: (x: number) => number, high: (x: number) => number, xs: number[]): Spot[] => [
    ...xs.map((x) => ({ x, y: low(x) })),
    ...[...xs].reverse().map((x) => ({ x, y: high(x) })),
  ];
  const farGreen = (x: number) => far(x) + 22 + 7 * Math.sin(x / 190 + 2);
  const nearGreen = (x: number) => bankAt(x) - 24 - 6 * Math.sin(x / 170);
  // the bridges land between the pieces of the far bank's grass
  const landings = plan.bridges.map((way) => {
    const [end, before] =
      way.line[0]!.y > way.line.at(-1)!.y
        ? [way.line[0]!, way.line[1]!]
        : [way.line.at(-1)!, way.line.at(-2)!];
    const rise = (end.x - before.x) / (end.y - before.y);
    const x = end.x + rise * (far(end.x) - end.y + 12);
    return { from: x - way.widthMetres / 2 - 2.5, to: x + way.widthMetres / 2 + 2.5 };
  });
  landings.sort((p, q) => p.from - q.from);
  const farPieces = [...landings, null].map((landing, i) => {
    const [from, to] = [landings[i - 1]?.to ?? -RIVER_REACH_METRES, landing?.from ?? RIVER_REACH_METRES];
    return [from, ...columns.filter((x) => x > from && x < to), to];
  });
  const westOf = columns.filter((x) => x < west.x - 9).concat(west.x - 9);
  const eastOf = [east.x + 9].concat(columns.filter((x) => x > east.x + 9));
  const moat = moatReaches(plan);
  return {
    river: strip((x) => bankAt(x) - 1, far, columns),
    moat: moat.map(([a, b]) => ribbon(a, b, -MOAT_HALF_METRES, MOAT_HALF_METRES)),
    greens: [
      ...farPieces.map((xs) => strip(far, farGreen, xs)),
      strip(nearGreen, bankAt, westOf),
      strip(nearGreen, bankAt, eastOf),
      ...moat
        .slice(0, -1)
        .flatMap(([a, b]) => [
          ribbon(a, b, MOAT_HALF_METRES + 0.6, plan.moat.widthMetres / 2 - 0.8),
          ribbon(a, b, -plan.moat.widthMetres / 2 + 0.8, -MOAT_HALF_METRES - 0.6),
        ]),
    ],
  };
}

/** The stretches of the moat between its bridges; the last one lies in the embankment. */
function moatReaches({ moat, network, riversideRoad, bank }: TownPlan): [Spot, Spot][] {
  const [top, bottom] = [...moat.line].sort((p, q) => q.y - p.y) as [Spot, Spot];
  const length = distance(top, bottom);
  const bridges = network.junctions
    .filter(({ ways }) => ways.includes(moat))
    .flatMap(({ spot, ways }) => {
      const crossing = ways.filter(
        (way) => way !== moat && (passes(way.line, spot) || spot === top || spot === bottom),
      );
      const half = Math.max(0, ...crossing.map((way) => way.widthMetres / 2 + 1.5));
      const from = distance(top, spot);
      return half > 0 ? [{ from: from - half, to: from + half }] : [];
    });
  bridges.sort((p, q) => p.from - q.from);
  const reaches = bridges.slice(0, -1).map((bridge, i): [Spot, Spot] => {
    return [along(top, bottom, bridge.to / length), along(top, bottom, bridges[i + 1]!.from / length)];
  });
  const [east, west] = bank.line as [Spot, Spot];
  const bankY = west.y + ((east.y - west.y) * (top.x - west.x)) / (east.x - west.x);
  const mouth: [Spot, Spot] = [
    { x: top.x, y: top.y + riversideRoad.widthMetres / 2 + 1.5 },
    { x: top.x, y: bankY - 1.5 },
  ];
  return [...reaches, mouth];
}

const passes = (line: readonly Spot[], spot: Spot) =>
  line.includes(spot) && line[0] !== spot && line.at(-1) !== spot;

/** The strip beside the segment, from one distance to its left to another. */
export function ribbon(a: Spot, b: Spot, fromMetres: number, toMetres: number): Spot[] {
  const [a1, b1] = shiftLeft(a, b, fromMetres);
  const [a2, b2] = shiftLeft(a, b, toMetres);
  return [a1, b1, b2, a2];
}
