import type { Map as GlMap, MapOptions } from 'maplibre-gl';
import type { Bounds, MapView } from '../map-style/map-view';
import type { Camera } from '../view-state/view';
import type { MapStart } from './map-events';

/** How far one may wander from what was loaded, in its own sizes on every side. */
const ROAM = 3;
/** The least of it, degrees: about 5 km, so that a single street still has a town around it. */
const LEAST_ROAM_DEGREES = 0.05;

/** The bounds that the camera stays in. */
export function roamBounds([west, south, east, north]: Bounds): Bounds {
  const x = Math.max((east - west) * ROAM, LEAST_ROAM_DEGREES);
  const y = Math.max((north - south) * ROAM, LEAST_ROAM_DEGREES);
  return [
    Math.max(-180, west - x),
    Math.max(-85, south - y),
    Math.min(180, east + x),
    Math.min(85, north + y),
  ];
}

/** Workers know no page to be relative to: a path of this server becomes an address. */
export const withAbsoluteTiles = (view: MapView): MapView =>
  view.tileUrl.startsWith('/') ? { ...view, tileUrl: `${window.location.origin}${view.tileUrl}` } : view;

/** What an address loses by rounding: 1 m, a hundredth of a zoom, a degree. */
const ROUNDING = { degrees: 1e-5, zoom: 0.01, angle: 1 } as const;

/** The camera already stands at the target, or as near as an address can tell. */
export function isAt(map: GlMap, target: Partial<Camera>): boolean {
  const { lng, lat } = map.getCenter();
  const near = (wanted: number | undefined, is: number, tolerance: number) =>
    wanted === undefined || Math.abs(wanted - is) <= tolerance;
  return (
    near(target.lng, lng, ROUNDING.degrees) &&
    near(target.lat, lat, ROUNDING.degrees) &&
    near(target.zoom, map.getZoom(), ROUNDING.zoom) &&
    near(target.bearing, map.getBearing(), ROUNDING.angle) &&
    near(target.pitch, map.getPitch(), ROUNDING.angle)
  );
}

/** Beyond, only the battery notices. */
const MOST_PIXELS = 3;

/** Pixels of the screen for each px of the container, which may itself be drawn larger than it is laid out (on a wall). */
export function pixelRatioOf(container: HTMLElement): number {
  const enlarged =
    container.offsetWidth > 0 ? container.getBoundingClientRect().width / container.offsetWidth : 1;
  return Math.min(window.devicePixelRatio * enlarged, MOST_PIXELS);
}

/** Where the map begins: at a camera, or at what is to be seen. Without either as the server drew it, however small. */
export function firstCamera({ camera, frame, bounds }: MapStart): Partial<MapOptions> {
  if (camera) {
    const { lng, lat, zoom, bearing, pitch } = camera;
    return { center: [lng, lat], zoom, bearing, pitch };
  }
  if (!frame) return { bounds };
  return { bounds: frame.bounds, fitBoundsOptions: { padding: frame.paddingPx, maxZoom: frame.maxZoom } };
}
