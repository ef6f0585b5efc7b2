import type { Bounds, MapPick, MapView } from '../map-style/map-view';
import type { Camera } from '../view-state/view';

export interface MapEvents {
  /** the first picture is complete */
  ready: undefined;
  /** a click, a tap or Enter on the centre cross, with its place in the container in px; never a cell that comes apart */
  select: { pick: MapPick; x: number; y: number };
  /** what the pointer rests on, with its place in the container in px; null when it left */
  hover: { pick: MapPick; x: number; y: number } | null;
  /** after every movement, and once at the start */
  move: { camera: Camera; bounds: Bounds; byPerson: boolean };
  /** once: the basemap is gone, the schematic ground remains */
  'basemap-failed': { message: string };
  /** marks are missing, because tiles of the issues failed; they are asked for again by themselves */
  'tiles-failed': { message: string };
  /** after `tiles-failed`: all that are in sight are here */
  'tiles-recovered': undefined;
  /** the map cannot go on: no WebGL, or it was lost for good, or the map did not start for another reason */
  failed: { reason: 'no-webgl' | 'context-lost' | 'not-started'; message: string };
}

export type MapEventName = keyof MapEvents;
export type MapListener<E extends MapEventName> = (event: MapEvents[E]) => void;

/** What MapLibre's own buttons say; the page gives its translations. */
export interface MapWords {
  map: string;
  zoomIn: string;
  zoomOut: string;
  resetNorth: string;
  enterFullScreen: string;
  exitFullScreen: string;
  locateMe: string;
  locationNotAvailable: string;
  attribution: string;
}

/** What a MapHost begins with. Without `camera` it shows `frame`, and without that all of `bounds`, edge to edge. */
export interface MapStart {
  view: MapView;
  camera: Camera | null;
  /** what is in the first picture, with a margin, and no nearer than `maxZoom` */
  frame?: { bounds: Bounds; paddingPx: number; maxZoom: number };
  /** all that was loaded: one cannot wander far from it */
  bounds: Bounds;
  reducedMotion: boolean;
  words: MapWords;
}
