import type { Map as GlMap } from 'maplibre-gl';
import { ISSUE_TILE_ZOOMS } from '../contract/issue-tile';
import type { CellPick, MapView } from '../map-style/map-view';
import { pickFeature, REACH_PX } from './pick-feature';
import { isAt } from './start-options';

/** How much nearer one step goes. */
const STEP_ZOOMS = 1.5;

/** Beyond the last zoom of the tiles nothing comes apart any more. */
export const canSeparate = (map: GlMap): boolean => map.getZoom() < ISSUE_TILE_ZOOMS.max;

/**
 * Goes nearer to a cell until it comes apart: into several marks, or into issues that can be named. Whoever moves the map
 * meanwhile ends it.
 *
 * @param byPerson  what began it: the movement counts as the person's own
 */
export function separateCell(map: GlMap, view: () => MapView, cell: CellPick, byPerson: Event): void {
  const { lng, lat, n } = cell;
  const zoom = Math.min(map.getZoom() + STEP_ZOOMS, ISSUE_TILE_ZOOMS.max);
  map.easeTo({ center: [lng, lat], zoom }, { originalEvent: byPerson });
  map.once('idle', () => {
    if (!isAt(map, { lng, lat, zoom }) || !canSeparate(map)) return;
    const now = pickFeature(map, view(), map.project([lng, lat]), REACH_PX.touch);
    if (now?.kind === 'cell' && now.n >= n) separateCell(map, view, now, byPerson);
  });
}
