import type { SearchedKind } from '../../../lib/contract/search';
import { OPEN_STATES } from '../../../lib/ledger/states';
import type { CodeList } from '../../live/code-lists';
import type { Snapshot } from '../../live/snapshot';
import { stateOf } from '../../live/standing';

/** How many open issues a place has; 0 for the kinds that nobody counts. */
export type OpenOf = (kind: SearchedKind, code: string) => number;

const known = new WeakMap<Snapshot, OpenOf>();

/** Counts the open issues of all areas, roads and crossings, once for each data version. */
export function openAreas(snapshot: Snapshot): OpenOf {
  const before = known.get(snapshot);
  if (before) return before;
  const openOf = countAreas(snapshot);
  known.set(snapshot, openOf);
  return openOf;
}

function countAreas({ loaded: { columns, lists, places } }: Snapshot): OpenOf {
  const { standing, place, road, crossing, count } = columns;
  const nests = new Uint32Array(places.size);
  const roads = new Uint32Array(lists.road.size);
  const crossings = new Uint32Array(lists.crossing.size);
  let all = 0;
  for (let row = 0; row < count; row++) {
    // The open states are the first of all.
    if (stateOf(standing[row]!) >= OPEN_STATES.length) continue;
    all += 1;
    nests[place[row]!]!++;
    roads[road[row]!]!++;
    crossings[crossing[row]!]!++;
  }
  const within = (list: CodeList, positions: readonly number[]) => {
    const sums = new Uint32Array(list.size);
    nests.forEach((n, nest) => {
      sums[positions[nest]!]! += n;
    });
    return [list, sums] as const;
  };
  const counts: Partial<Record<SearchedKind, readonly [CodeList, Uint32Array]>> = {
    community: within(lists.community, places.community),
    grid: within(lists.grid, places.grid),
    building: within(lists.building, places.building),
    road: [lists.road, roads],
    crossing: [lists.crossing, crossings],
  };
  return (kind, code) => {
    if (kind === 'street') return all;
    const counted = counts[kind];
    const position = counted?.[0].of(code);
    return position === undefined ? 0 : counted![1][position]!;
  };
}
