import { ISSUE_TILE_LAYER } from '../../contract/issue-tile';
import { type Layers, type Painter, visible } from './painter';

/**
 * Has the tiles of all days fetched while days are played, and draws nothing of them: their marks lie on a canvas of their
 * own, because every frame of the map itself costs a processor without graphics card more than a day may take.
 */
export const dayLayers = ({ view, issues }: Painter): Layers => [
  {
    id: 'issue-days',
    type: 'circle',
    source: 'issue-days',
    'source-layer': ISSUE_TILE_LAYER,
    layout: visible(issues.ofAllDays && view.layers.includes('issues')),
    paint: { 'circle-opacity': 0 },
  },
];
