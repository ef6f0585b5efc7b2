import { lngLatToMercator, metresPerMercator, WORLD_PX } from '../geo/mercator';
import { type Box, mercatorBox } from '../map-style/fit-bounds';
import type { Bounds } from '../map-style/map-view';
import type { Camera } from '../view-state/view';

/**
 * What the picture shows: all of the bounds, as MapLibre fits them without padding, or what a camera sees. `reach`: how far
 * from the middle things are drawn, units, when less than a large screen will do.
 */
export type Framing = ({ kind: 'fit'; bounds: Bounds } | { kind: 'camera'; camera: Camera }) & {
  reach?: Box;
};

/**
 * The box for which sizes of text are chosen in a fitted picture whose real size only the browser knows: the map on a
 * screen of 1920 × 1080.
 */
const NOMINAL_BOX: Box = { width: 1168, height: 868 };

/** How far from the middle things are still drawn, units: a large screen and some more. */
const REACH: Box = { width: 2_000, height: 1_200 };
/** How far details such as houses are: the map on a screen of 1920 × 1080. The living map draws the rest. */
const DETAIL_REACH: Box = { width: 600, height: 460 };

/**
 * A projection to units around the middle of the picture, y downward. A unit is a pixel of the nominal box (fit), or a
 * pixel (camera). Web Mercator and the middle are MapLibre's, so that both draw a place at the same pixel.
 */
export interface Frame {
  /** units across and down; of the bounds (fit) or of the nominal box (camera) */
  size: Box;
  /** CSS length of a unit: in a fitted picture it depends on the container */
  unitCss: string;
  isFitted: boolean;
  /** the zoom that MapLibre would have where a unit is a pixel */
  zoom: number;
  metresPerUnit: number;
  bearing: number;
  project: (lng: number, lat: number) => [x: number, y: number];
  isNear: (x: number, y: number) => boolean;
  /** the same frame, for what only matters near the middle */
  detail: () => Frame;
}

/** Makes the frame of a picture. */
export function frameOf(framing: Framing): Frame {
  const { camera } = framing.kind === 'camera' ? framing : { camera: null };
  const box = framing.kind === 'fit' ? mercatorBox(framing.bounds) : null;
  const worldUnits = box
    ? Math.min(NOMINAL_BOX.width / box.width, NOMINAL_BOX.height / box.height)
    : WORLD_PX * 2 ** (camera?.zoom ?? 0);
  const [cx, cy] = box
    ? [box.x + box.width / 2, box.y + box.height / 2]
    : lngLatToMercator(camera?.lng ?? 0, camera?.lat ?? 0);
  const turn = (-(camera?.bearing ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const size = box ? { width: box.width * worldUnits, height: box.height * worldUnits } : NOMINAL_BOX;
  const lat = framing.kind === 'fit' ? (framing.bounds[1] + framing.bounds[3]) / 2 : framing.camera.lat;
  const within = (reach: Box) => (x: number, y: number) =>
    Math.abs(x) < reach.width && Math.abs(y) < reach.height;
  const frame: Frame = {
    size,
    unitCss: box ? `min(100cqw/${size.width.toFixed(3)},100cqh/${size.height.toFixed(3)})` : '1px',
    isFitted: box !== null,
    zoom: Math.log2(worldUnits / WORLD_PX),
    metresPerUnit: metresPerMercator(lat) / worldUnits,
    bearing: camera?.bearing ?? 0,
    project: (lng, placeLat) => {
      const [x, y] = lngLatToMercator(lng, placeLat);
      const [dx, dy] = [(x - cx) * worldUnits, (y - cy) * worldUnits];
      return [dx * cos - dy * sin, dx * sin + dy * cos];
    },
    isNear: within(framing.reach ?? REACH),
    detail: () => ({ ...frame, isNear: within(DETAIL_REACH) }),
  };
  return frame;
}
