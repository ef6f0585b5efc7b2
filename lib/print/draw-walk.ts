import { LIGHT_WEIGHT } from '../map-style/light-marks';
import type { MapContent } from '../map-style/map-view';
import { STOP_RADIUS_PX, WALK_LINE_PX } from '../map-style/paint-constants';
import { at } from './draw-pins';
import type { Frame } from './frame';
import { element, escapeText, short } from './markup';
import type { Colour, PrintLinks } from './print-view';

/** The way past the chosen stops. */
export function drawWalkLine(frame: Frame, { walk }: MapContent, colour: Colour): string {
  if (!walk || walk.line.length < 2) return '';
  const points = walk.line.map(([lng, lat]) => frame.project(lng, lat).map(short).join(','));
  return element('polyline', {
    points: points.join(' '),
    fill: 'none',
    stroke: colour('accent'),
    'stroke-width': WALK_LINE_PX,
    'stroke-dasharray': '6 5',
    'stroke-linecap': 'round',
    'vector-effect': 'non-scaling-stroke',
  });
}

interface WalkDrawing {
  frame: Frame;
  view: MapContent;
  colour: Colour;
  links: PrintLinks | null;
  idPrefix: string;
}

/** What is listed, the worst on top; the chosen stops by number, each with its light; and where the phone is. */
export function drawWalkPins({ frame, view, colour, links, idPrefix }: WalkDrawing): string {
  if (!view.walk) return '';
  const { pins, here } = view.walk;
  const pictures = [...pins]
    .sort(
      (one, other) =>
        (one.order ?? 0) - (other.order ?? 0) || LIGHT_WEIGHT[one.light] - LIGHT_WEIGHT[other.light],
    )
    .map(({ number, title, light, order, lng, lat }) => {
      const [x, y] = frame.project(lng, lat);
      if (!frame.isNear(x, y)) return '';
      const attributes = { class: 'p', style: at(x, y) };
      const inside = [
        element('title', {}, escapeText(`${order === null ? '' : `${order}. `}${number} ${title}`)),
        order === null
          ? element('use', { href: `#${idPrefix}mark-${light}` })
          : stop(order, light, colour, idPrefix),
      ];
      return links
        ? element('a', { ...attributes, href: links.issue(number) }, ...inside)
        : element('g', attributes, ...inside);
    });
  const standing = here
    ? element('circle', {
        class: 'p',
        style: at(...frame.project(here.lng, here.lat)),
        r: 7,
        fill: colour('surface'),
        stroke: colour('accent'),
        'stroke-width': 4,
      })
    : '';
  return pictures.join('') + standing;
}

const stop = (order: number, light: string, colour: Colour, idPrefix: string): string =>
  element('circle', {
    r: STOP_RADIUS_PX,
    fill: colour('accent'),
    stroke: colour('surface'),
    'stroke-width': 2,
  }) +
  element('text', { class: 'n', y: 4.5, style: `fill:${colour('surface')}` }, String(order)) +
  element('use', { href: `#${idPrefix}mark-${light}`, transform: 'translate(11,-11)scale(.75)' });
