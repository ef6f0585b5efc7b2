import type { MapHost } from '@/lib/map/map-host';

/** The element in which a living map is drawn. The host hangs on it, where a test of the picture finds it. */
export interface MapBox extends HTMLDivElement {
  mapHost?: MapHost;
}
