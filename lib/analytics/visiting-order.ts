import type { Position } from 'geojson';
import { lngLatToMetres } from '../geo/local-projection';

/** In which order to walk, in straight lines. */
export interface VisitingOrder {
  /** positions in the list of stops, first to last */
  order: number[];
  /** straight-line metres to each stop from the one before; to the first from the start, 0 without one */
  legsMetres: number[];
  totalMetres: number;
}

/** An exchange must save at least this, metres, so that rounding cannot make it go round for ever. */
const LEAST_SAVING_METRES = 1e-6;

type Distances = readonly (readonly number[])[];

/** Of a step that has only one end, before the first stop or after the last, the length is 0. */
const step = (metres: Distances, from: number | undefined, to: number | undefined): number =>
  from === undefined || to === undefined ? 0 : metres[from]![to]!;

const lengthOf = (path: readonly number[], metres: Distances): number =>
  path.reduce((sum, stop, i) => sum + step(metres, path[i - 1], stop), 0);

/** Goes on from the path's last stop to the nearest one not yet in it, until all are. */
function goOnToNearest(path: readonly number[], metres: Distances): number[] {
  const left = new Set(metres.keys());
  for (const stop of path) left.delete(stop);
  const whole = [...path];
  while (left.size > 0) {
    const from = metres[whole.at(-1)!]!;
    const next = [...left].reduce((best, one) => (from[one]! < from[best]! ? one : best));
    left.delete(next);
    whole.push(next);
  }
  return whole;
}

/** A run of stops lifted out of a path and put in elsewhere, or in the same place the other way round. */
interface Exchange {
  first: number;
  last: number;
  /** how many of the stops that remain stand before it */
  at: number;
  isTurned: boolean;
  savesMetres: number;
}

/**
 * The exchange that saves most; null when none does. Turning a run round where it is, is 2-opt; putting it elsewhere,
 * Or-opt with runs of any length. The first `held` stops stay where they are.
 */
function bestExchange(path: readonly number[], metres: Distances, held: number): Exchange | null {
  let best: Exchange | null = null;
  for (let first = held; first < path.length; first++) {
    for (let last = first; last < path.length; last++) {
      const [head, tail] = [path[first]!, path[last]!];
      const joined = step(metres, path[first - 1], path[last + 1]);
      const freed = step(metres, path[first - 1], head) + step(metres, tail, path[last + 1]) - joined;
      const size = last - first + 1;
      for (let at = held; at <= path.length - size; at++) {
        const before = at - 1 < first ? path[at - 1] : path[at - 1 + size];
        const after = at < first ? path[at] : path[at + size];
        const opened = freed + step(metres, before, after);
        const straight = opened - step(metres, before, head) - step(metres, tail, after);
        const turned = opened - step(metres, before, tail) - step(metres, head, after);
        const savesMetres = Math.max(straight, turned);
        if (savesMetres < LEAST_SAVING_METRES || savesMetres <= (best?.savesMetres ?? 0)) continue;
        best = { first, last, at, isTurned: turned > straight, savesMetres };
      }
    }
  }
  return best;
}

function exchanged(path: readonly number[], { first, last, at, isTurned }: Exchange): number[] {
  const run = path.slice(first, last + 1);
  const rest = [...path.slice(0, first), ...path.slice(last + 1)];
  return [...rest.slice(0, at), ...(isTurned ? run.reverse() : run), ...rest.slice(at)];
}

/** Makes the best exchange again and again, until none shortens the path. */
function shorten(path: readonly number[], metres: Distances, held: number): readonly number[] {
  const best = bestExchange(path, metres, held);
  return best === null ? path : shorten(exchanged(path, best), metres, held);
}

/**
 * A short way past all stops, in straight lines, not back to where it began: from every possible first stop on to the
 * nearest each time (nearest neighbour), and from every possible last one back, then improved by turning runs of stops round (2-opt) and by putting them elsewhere
 * (Or-opt), and the shortest of these. Not proved to be the shortest of all; how near it comes is measured in
 * tests/unit/analytics/visiting-order.test.ts. Meant for a few dozen stops: 20 take some milliseconds.
 *
 * @param stops  [lng, lat] in degrees, at most some kilometres apart
 * @param start  where one stands; null: the way begins at whichever stop makes it shortest
 */
export function visitingOrder(stops: readonly Position[], start: Position | null): VisitingOrder {
  if (stops.length === 0) return { order: [], legsMetres: [], totalMetres: 0 };
  const held = start ? 1 : 0;
  const places = start ? [start, ...stops] : stops;
  const plane = places.map(([lng = 0, lat = 0]) => lngLatToMetres(places[0]!, lng, lat));
  const metres = plane.map(([x, y]) => plane.map(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY)));
  const seeds = stops.flatMap((_, i) => {
    const forward = goOnToNearest(start ? [0, i + 1] : [i], metres);
    const backward = goOnToNearest([i + held], metres)
      .filter((place) => place >= held)
      .reverse();
    return [forward, start ? [0, ...backward] : backward];
  });
  const paths = seeds.map((seed) => shorten(seed, metres, held));
  const path = paths.reduce((best, one) => (lengthOf(one, metres) < lengthOf(best, metres) ? one : best));
  const legs = path.map((stop, i) => (i === 0 ? 0 : metres[path[i - 1]!]![stop]!));
  return {
    order: path.slice(held).map((place) => place - held),
    legsMetres: legs.slice(held),
    totalMetres: legs.reduce((sum, leg) => sum + leg, 0),
  };
}
