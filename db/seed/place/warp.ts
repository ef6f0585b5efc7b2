import { metresToLngLat } from '../../../lib/geo/local-projection';
import type { Random } from '../random';
import type { LngLat } from './demo-places';
import type { Spot } from './plane';
import { along, distance } from './plane';

/** The middle of the demo town (WGS-84). The place is real, the town is not. */
const TOWN_CENTRE: LngLat = [114.03, 33.58];

export interface Warp {
  /** Bends the drawing plane; metres in, metres out. */
  bend(p: Spot): Spot;
  toLngLat(p: Spot): LngLat;
  /** A line on the plane as bent coordinates, with extra points so that long straight edges become curves. */
  line(spots: readonly Spot[], stepMetres: number): LngLat[];
  /** A closed ring (first point repeated last), bent in the same way. */
  ring(corners: readonly Spot[], stepMetres: number): LngLat[];
}

interface Wave {
  /** Height of the wave in metres and its length in metres, per direction. */
  height: number;
  kx: number;
  ky: number;
  phase: number;
}

/**
 * One smooth displacement of the whole plane, gentle enough never to fold (the slopes of all waves add up to less than
 * one; turning about a point keeps every area), so that whatever tiles the plane without gaps or overlaps still does so afterwards.
 */
export function createWarp(random: Random): Warp {
  const wave = (height: number, lengthMetres: number, headingDegrees: number, phase: number): Wave => {
    const heading = (headingDegrees * Math.PI) / 180;
    const k = (2 * Math.PI) / lengthMetres;
    return {
      height,
      kx: k * Math.cos(heading),
      ky: k * Math.sin(heading),
      phase: phase + random.normal(0, 0.15),
    };
  };
  const eastward = [wave(30, 1180, 80, 0.6), wave(12, 560, 55, 2.1), wave(2.2, 230, 100, 4)];
  const northward = [wave(22, 1330, 10, 3.6), wave(10, 610, -28, 0.4), wave(2, 210, 5, 1)];
  const sum = (waves: Wave[], p: Spot) =>
    waves.reduce((total, w) => total + w.height * Math.sin(w.kx * p.x + w.ky * p.y + w.phase), 0);

  const bend = (plan: Spot): Spot => {
    const p = SWIRLS.reduce(swirl, plan);
    const x = p.x + 0.05 * p.y + sum(eastward, p);
    const y = p.y - 0.035 * p.x + sum(northward, p) + riverBend(p);
    return { x, y };
  };
  const toLngLat = (p: Spot): LngLat => {
    const bent = bend(p);
    const [lng, lat] = metresToLngLat(TOWN_CENTRE, bent.x, bent.y);
    return [roundDegrees(lng), roundDegrees(lat)];
  };
  const line = (spots: readonly Spot[], stepMetres: number): LngLat[] => {
    const points: LngLat[] = [];
    spots.forEach((p, i) => {
      const next = spots[i + 1];
      points.push(toLngLat(p));
      if (next) points.push(...between(p, next, stepMetres).map(toLngLat));
    });
    return points;
  };
  return {
    bend,
    toLngLat,
    line,
    ring: (corners, stepMetres) => line([...corners, corners[0]!], stepMetres),
  };
}

interface Swirl {
  middle: Spot;
  turnRadians: number;
  reachMetres: number;
}

/** Quarters that grew by themselves: their lanes are turned against the rest of the town, most in the middle. */
const SWIRLS: readonly Swirl[] = [
  { middle: { x: 150, y: 205 }, turnRadians: 0.42, reachMetres: 190 },
  { middle: { x: -640, y: 190 }, turnRadians: -0.34, reachMetres: 210 },
  { middle: { x: 400, y: -380 }, turnRadians: -0.26, reachMetres: 200 },
  { middle: { x: -330, y: -360 }, turnRadians: 0.24, reachMetres: 180 },
];

function swirl(p: Spot, { middle, turnRadians, reachMetres }: Swirl): Spot {
  const away = distance(p, middle) / reachMetres;
  const turn = turnRadians * Math.exp(-away * away);
  const [dx, dy] = [p.x - middle.x, p.y - middle.y];
  return {
    x: middle.x + dx * Math.cos(turn) - dy * Math.sin(turn),
    y: middle.y + dx * Math.sin(turn) + dy * Math.cos(turn),
  };
}

/** The river swings north and south; its streets follow it, less and less towards the south. */
function riverBend(p: Spot): number {
  const share = Math.min(1, Math.max(0, (p.y + 420) / 900));
  const ease = share * share * (3 - 2 * share);
  return 78 * ease * Math.sin((2 * Math.PI * (p.x + 330)) / 2250);
}

/**
 * Points strictly between two spots. The same points come out, bit for bit, when the spots change places: two areas
 * that share an edge share every vertex on it.
 */
function between(a: Spot, b: Spot, stepMetres: number): Spot[] {
  const swapped = a.x > b.x || (a.x === b.x && a.y > b.y);
  const [start, end] = swapped ? [b, a] : [a, b];
  const parts = Math.max(1, Math.round(distance(start, end) / stepMetres));
  const spots = Array.from({ length: parts - 1 }, (_, i) => along(start, end, (i + 1) / parts));
  return swapped ? spots.reverse() : spots;
}

const roundDegrees = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
