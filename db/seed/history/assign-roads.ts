import type { Random } from '../random';
import type { DemoEvent } from './demo-history';
import { type Goal, liveThrough } from './live-through';
import type { PlannedIssue } from './plan-issues';
import { LATE_UNIT, MERGED } from './quotas';
import { type RoadScene, RoadWriter } from './write-road';

/**
 * How many issues shall stand where at the clock; all others are written off, most of them without a detour. The
 * hardest to place come first.
 */
const GOALS: readonly (readonly [Goal, number])[] = [
  [{ state: 'on_hold', light: 'red' }, 1],
  [{ state: 'rework', light: 'red' }, 2],
  [{ state: 'in_progress', light: 'red' }, 11],
  [{ state: 'dispatched', light: 'red' }, 1],
  [{ state: 'rework', light: 'amber' }, 1],
  [{ state: 'in_progress', light: 'amber' }, 10],
  [{ state: 'dispatched', light: 'amber' }, 3],
  [{ state: 'registered' }, 12],
  [{ state: 'returned' }, 4],
  [{ state: 'verified' }, 8],
  [{ state: 'submitted' }, 17],
  [{ state: 'rework', light: 'green' }, 2],
  [{ state: 'dispatched', light: 'green' }, 12],
  [{ state: 'in_progress', light: 'green' }, 19],
  [{ state: 'escalated' }, 11],
  [{ state: 'on_hold' }, 6],
  [{ state: 'not_accepted' }, 11],
  [{ state: 'written_off', detour: 'held' }, 4],
  [{ state: 'written_off', detour: 'reopened' }, 7],
  [{ state: 'written_off', detour: 'escalated' }, 10],
  [{ state: 'written_off', detour: 'returned' }, 9],
  [{ state: 'written_off', detour: 'extended' }, 8],
  [{ state: 'written_off', detour: 'reworked' }, 19],
];
/** The late unit's own: nothing that it has finished was in time. */
const LATE_GOALS: readonly (readonly [Goal, number])[] = [
  [{ state: 'in_progress', light: 'red' }, 8],
  [{ state: 'submitted' }, 3],
  [{ state: 'in_progress', light: 'green' }, 1],
  [{ state: 'dispatched', light: 'green' }, 1],
];
/** What becomes of an issue that came too late to be written off. */
const OTHERWISE: readonly Goal[] = [
  { state: 'written_off' },
  { state: 'verified' },
  { state: 'submitted' },
  { state: 'in_progress', light: 'green' },
  { state: 'dispatched', light: 'green' },
  { state: 'dispatched', light: 'amber' },
  { state: 'registered' },
];

/** Key of the issue → its events. */
export type Roads = Map<number, DemoEvent[]>;

/** Gives every issue of the list a road, so that at the clock as many stand at each state as the goals want. */
export function assignRoads(scenes: readonly RoadScene[], random: Random): Roads {
  const roads: Roads = new Map();
  const streams = new Map(scenes.map(({ issue }) => [issue.key, random.fork(`road ${issue.key}`)]));
  const tryRoad = (scene: RoadScene, goal: Goal) => {
    const events = liveThrough(scene, goal, streams.get(scene.issue.key)!);
    if (events) roads.set(scene.issue.key, events);
    return events !== null;
  };
  const goOn = mergeSome(scenes, tryRoad, random);
  const place = (pool: RoadScene[], goals: readonly (readonly [Goal, number])[]) => {
    for (const [goal, wanted] of goals) {
      let left = wanted;
      for (const scene of pool) {
        if (left === 0) break;
        const isTaken =
          roads.has(scene.issue.key) || (goal.state === 'not_accepted' && goOn.has(scene.issue.key));
        if (!isTaken && tryRoad(scene, goal)) left--;
      }
    }
    for (const scene of pool) {
      if (!roads.has(scene.issue.key) && !OTHERWISE.some((goal) => tryRoad(scene, goal))) {
        roads.set(scene.issue.key, new RoadWriter(scene, random).register().pen.events);
      }
    }
  };
  const shuffled = random.shuffle(scenes);
  place(
    shuffled.filter(({ route }) => route.leadUnit === LATE_UNIT),
    LATE_GOALS,
  );
  place(
    shuffled.filter(({ route }) => route.leadUnit !== LATE_UNIT),
    GOALS,
  );
  return roads;
}

/** Merges some issues into an earlier one of the same kind at the same place. Returns the keys of those that go on. */
function mergeSome(
  scenes: readonly RoadScene[],
  tryRoad: (scene: RoadScene, goal: Goal) => boolean,
  random: Random,
): Set<number> {
  const goOn = new Set<number>();
  const merged = new Set<number>();
  const placeOf = ({ category, site: { place } }: PlannedIssue) =>
    place.buildingCode || place.crossingCode
      ? `${category.code} ${place.buildingCode} ${place.crossingCode}`
      : null;
  for (const scene of random.shuffle(scenes)) {
    if (merged.size === MERGED) break;
    const { issue } = scene;
    if (issue.arrival === null || goOn.has(issue.key) || placeOf(issue) === null) continue;
    const earlier = scenes.find(
      ({ issue: other }) =>
        placeOf(other) === placeOf(issue) && other.openedAt < issue.openedAt && !merged.has(other.key),
    );
    if (!earlier || !tryRoad(scene, { state: 'merged', into: earlier.issue.key })) continue;
    merged.add(issue.key);
    goOn.add(earlier.issue.key);
  }
  return goOn;
}
