import {
  AttributionControl,
  FullscreenControl,
  GeolocateControl,
  type Map as GlMap,
  NavigationControl,
  ScaleControl,
} from 'maplibre-gl';
import type { MapWords } from './map-events';

/** The page's words under the names that MapLibre asks for. Metres and kilometres are written `m` and `km`. */
export const localeOf = (words: MapWords): Record<string, string> => ({
  'Map.Title': words.map,
  'NavigationControl.ZoomIn': words.zoomIn,
  'NavigationControl.ZoomOut': words.zoomOut,
  'NavigationControl.ResetBearing': words.resetNorth,
  'FullscreenControl.Enter': words.enterFullScreen,
  'FullscreenControl.Exit': words.exitFullScreen,
  'GeolocateControl.FindMyLocation': words.locateMe,
  'GeolocateControl.LocationNotAvailable': words.locationNotAvailable,
  'AttributionControl.ToggleAttribution': words.attribution,
});

/**
 * Zoom, north, full screen and locate at the upper right; scale at the lower left, where the map's review number stands.
 *
 * @param fullScreenOf  what fills the screen: the whole map with its legend, not only the canvas
 */
export function addControls(map: GlMap, fullScreenOf: HTMLElement): void {
  map.addControl(new NavigationControl({ visualizePitch: true }), 'top-right');
  map.addControl(new FullscreenControl({ container: fullScreenOf }), 'top-right');
  map.addControl(
    new GeolocateControl({ positionOptions: { enableHighAccuracy: true }, trackUserLocation: false }),
    'top-right',
  );
  map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 120 }), 'bottom-left');
  map.addControl(new AttributionControl({ compact: true }), 'bottom-left');
}
