import { LIGHTS } from '../ledger/states';
import { cellRadius } from '../map-style/cell-size';
import { selectionFeatures } from '../map-style/focus-mask';
import {
  LIGHT_MARKS,
  LIGHT_WEIGHT,
  MARK_HALO_PX,
  MARK_OUTLINE_PX,
  MARK_RADIUS_PX,
} from '../map-style/light-marks';
import type { MapContent } from '../map-style/map-view';
import type { Frame } from './frame';
import { element, escapeText, short } from './markup';
import type { Colour, IssueMark, PrintLinks } from './print-view';

/** Size of a mark at the overview, as on the screen there. */
const OVERVIEW_SCALE = 0.82;

/** Where something of fixed size stands; the rule for `.p` in the picture's CSS moves it there. */
export const at = (x: number, y: number): string => `--x:${short(x)};--y:${short(y)}`;

/** The marks' shapes, to be used by their id. */
export function markSymbols(colour: Colour, idPrefix: string): string {
  return LIGHTS.map((light) => {
    const { path, inner, fill, text } = LIGHT_MARKS[light];
    const outline = MARK_OUTLINE_PX / MARK_RADIUS_PX;
    const halo = outline + (2 * MARK_HALO_PX) / MARK_RADIUS_PX;
    return element(
      'g',
      {
        id: `${idPrefix}mark-${light}`,
        transform: `scale(${short(MARK_RADIUS_PX * OVERVIEW_SCALE)})`,
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      },
      element('path', { d: path, fill: 'none', stroke: colour('surface'), 'stroke-width': halo.toFixed(3) }),
      element('path', {
        d: path,
        fill: colour(fill),
        stroke: colour('ink'),
        'stroke-width': outline.toFixed(3),
      }),
      inner
        ? element('path', { d: inner.path, fill: 'none', stroke: colour(text), 'stroke-width': inner.width })
        : '',
    );
  }).join('');
}

interface PinDrawing {
  frame: Frame;
  view: MapContent;
  marks: readonly IssueMark[];
  colour: Colour;
  links: PrintLinks | null;
  idPrefix: string;
}

function drawPin({ frame, colour, links, idPrefix }: PinDrawing, mark: IssueMark): string {
  const [x, y] = frame.project(mark.lng, mark.lat);
  if (!frame.isNear(x, y)) return '';
  const first = mark.numbers[0] ?? '';
  const more = mark.n > 1 ? ` +${mark.n - 1}` : '';
  const title = element(
    'title',
    {},
    escapeText(`${LIGHT_MARKS[mark.light].glyph} ${first} ${mark.title}${more}`),
  );
  const use = (light: string, extra: Record<string, string> = {}) =>
    element('use', { href: `#${idPrefix}mark-${light}`, ...extra });
  const radius = cellRadius(mark.n);
  const picture =
    mark.n === 1
      ? use(mark.light)
      : element('circle', {
          r: short(radius),
          fill: colour('surface'),
          stroke: colour('ink'),
          'stroke-width': MARK_OUTLINE_PX,
        }) +
        element('text', { class: 'n', y: 4.5 }, String(mark.n)) +
        (mark.red > 0
          ? use('red', { transform: `translate(${short(radius * 0.75)},${short(-radius * 0.75)})scale(.68)` })
          : '');
  const attributes = { class: 'p', id: first ? `${idPrefix}issue-${first}` : null, style: at(x, y) };
  return links && first
    ? element('a', { ...attributes, href: links.issue(first) }, title, picture)
    : element('g', attributes, title, picture);
}

/** Marks of issues, the worst on top, and above them the circles, whose figures nothing may cover; each a link to its ledger entry. */
export function drawPins(drawing: PinDrawing): string {
  if (!drawing.view.layers.includes('issues')) return '';
  return [...drawing.marks]
    .sort(
      (a, b) =>
        Number(a.n > 1) - Number(b.n > 1) ||
        LIGHT_WEIGHT[a.light] - LIGHT_WEIGHT[b.light] ||
        a.lat - b.lat ||
        a.lng - b.lng,
    )
    .map((mark) => drawPin(drawing, mark))
    .join('');
}

/** The ring around what is selected or in focus and has no extent. */
export function drawSelectedPin({ frame, view, colour }: PinDrawing): string {
  return selectionFeatures(view)
    .features.map(({ geometry }) => {
      if (geometry.type !== 'Point') return '';
      const [lng = 0, lat = 0] = geometry.coordinates;
      return element('circle', {
        class: 'p',
        style: at(...frame.project(lng, lat)),
        r: 14,
        fill: 'none',
        stroke: colour('accent'),
        'stroke-width': 2.5,
      });
    })
    .join('');
}
