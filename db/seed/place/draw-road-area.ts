import { ribbon } from './draw-water';
import type { Spot } from './plane';
import { along, at, distance, leftOf } from './plane';
import type { TownPlan } from './town-plan';
import type { Way } from './way-network';
import { isBetween } from './way-network';

/** Road surface beyond the town's border: the outer half of the roads on it, streets that go on, the bridges. */
export function drawRoadArea({ network, bank, bridges }: TownPlan, outline: readonly Spot[]): Spot[][] {
  const shapes: Spot[][] = [];
  const wayAlong = (a: Spot, b: Spot): Way | undefined =>
    network.ways.find((way) =>
      way.line.some((p, i) => way.line[i + 1] && onSegment(a, b, p, way.line[i + 1]!)),
    );
  outline.forEach((a, i) => {
    const b = at(outline, i + 1);
    const way = wayAlong(a, b);
    if (!way || way === bank) return;
    const half = way.widthMetres / 2;
    // a little too long, so that the ribbons join at the corners; not into the river
    const over = (end: Spot) => (isBetween(end, bank.line[0]!, bank.line[1]!) ? 0 : half / distance(a, b));
    shapes.push(ribbon(along(a, b, -over(a)), along(a, b, 1 + over(b)), -half, 0.5));
  });
  const onBorder = new Set(outline);
  const borderWays = new Set(outline.map((a, i) => wayAlong(a, at(outline, i + 1))));
  // where the border bends, its road bends too and does not go on into the fields
  const turnsAside = (way: Way, end: Spot) => {
    const corner = outline.indexOf(end);
    const [a, b] = [at(outline, corner - 1), at(outline, corner + 1)];
    const bend = Math.atan2(
      leftOf(b, a, end),
      (distance(a, b) ** 2 - distance(a, end) ** 2 - distance(end, b) ** 2) / 2 / distance(a, end),
    );
    return borderWays.has(way) && Math.abs(bend) < 1;
  };
  for (const way of network.ways) {
    if (way.kind !== 'main' && way.kind !== 'side') continue;
    for (const [end, before] of [
      [way.line[0]!, way.line[1]!],
      [way.line.at(-1)!, way.line.at(-2)!],
    ] as const) {
      const atBank = isBetween(end, bank.line[0]!, bank.line[1]!);
      if (!onBorder.has(end) || (atBank ? !bridges.includes(way) : turnsAside(way, end))) continue;
      const reach = atBank ? 230 : way.kind === 'main' ? 120 : 60;
      const half = way.widthMetres / 2;
      shapes.push(ribbon(end, along(before, end, 1 + reach / distance(before, end)), -half, half));
    }
  }
  return shapes;
}

const onSegment = (a: Spot, b: Spot, p: Spot, q: Spot) =>
  (a === p || a === q || isBetween(a, p, q)) && (b === p || b === q || isBetween(b, p, q));
