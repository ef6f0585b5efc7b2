import { type Bbox, bboxUnion } from '@/lib/geo/bbox';
import { airyBounds } from '@/lib/map-style/fit-bounds';
import type { Walk } from '@/lib/map-style/map-view';

/** So many of the nearest are in the first picture; the others are a stretch away. */
const IN_PICTURE = 12;

/** What of a map is seen on the narrowest phone, px. A wider screen shows more around it. */
export const PHONE_BOX = { width: 340, height: 240 };

/** What the map of a list shows first: where one stands and the nearest of what is listed. */
export function listedBounds({ pins, here, line }: Walk, otherwise: Bbox): Bbox {
  const at = (lng: number, lat: number): Bbox => [lng, lat, lng, lat];
  const boxes = [
    ...(here ? [at(here.lng, here.lat)] : []),
    ...(line.length > 0 ? pins : pins.slice(0, IN_PICTURE)).map(({ lng, lat }) => at(lng, lat)),
  ];
  const box = pins.length > 0 ? bboxUnion(boxes) : otherwise;
  return airyBounds(box ?? otherwise, 0.12);
}
