import { lngLatToMercator, mercatorToLngLat, WORLD_PX } from '../geo/mercator';
import type { Camera } from '../view-state/view';
import type { Bounds } from './map-view';

/** The least that a fitted map shows from side to side, in degrees: about 200 m. One building alone has no extent. */
const LEAST_DEGREES = 0.002;

/** Bounds with some air around them, as a share of their size on every side. The screen and the SVG must use the same. */
export function airyBounds([west, south, east, north]: Bounds, share = 0.04): Bounds {
  const x = Math.max((east - west) * share, (LEAST_DEGREES - (east - west)) / 2, 0);
  const y = Math.max((north - south) * share, (LEAST_DEGREES - (north - south)) / 2, 0);
  return [west - x, Math.max(-85, south - y), east + x, Math.min(85, north + y)];
}

export interface Box {
  width: number;
  height: number;
}

/** Bounds in Web Mercator, in parts of the world's width; y grows southward. */
export function mercatorBox([west, south, east, north]: Bounds): Box & { x: number; y: number } {
  const [x, y] = lngLatToMercator(west, north);
  const [right, bottom] = lngLatToMercator(east, south);
  return { x, y, width: right - x, height: bottom - y };
}

/** The camera that MapLibre's `fitBounds` takes without padding: all of the bounds, as large as the box lets them. */
export function cameraFor(bounds: Bounds, box: Box): Camera {
  const { x, y, width, height } = mercatorBox(bounds);
  const worldPx = Math.min(box.width / width, box.height / height);
  const [lng, lat] = mercatorToLngLat(x + width / 2, y + height / 2);
  return { lng, lat, zoom: Math.log2(worldPx / WORLD_PX), bearing: 0, pitch: 0 };
}

/**
 * Where a place lies in a box of pixels under a camera looking straight down: what MapLibre's `project` answers and the SVG
 * draws.
 */
export function projectedPixel(camera: Camera, box: Box, lng: number, lat: number): [x: number, y: number] {
  const worldPx = WORLD_PX * 2 ** camera.zoom;
  const [x, y] = lngLatToMercator(lng, lat);
  const [cx, cy] = lngLatToMercator(camera.lng, camera.lat);
  const turn = (-camera.bearing * Math.PI) / 180;
  const [dx, dy] = [(x - cx) * worldPx, (y - cy) * worldPx];
  return [
    box.width / 2 + dx * Math.cos(turn) - dy * Math.sin(turn),
    box.height / 2 + dx * Math.sin(turn) + dy * Math.cos(turn),
  ];
}
