import type { MapContent } from '../map-style/map-view';
import { OPEN_MARK_KINDS, OPEN_MARKS, worstLast } from '../map-style/open-marks';
import { at } from './draw-pins';
import type { Frame } from './frame';
import { element, escapeText } from './markup';
import type { Colour } from './print-view';

/** Half the width of a mark, units. */
const RADIUS = 7;

/** The shapes of the public's marks, once. */
export function openMarkSymbols({ openMarks }: MapContent, colour: Colour, idPrefix: string): string {
  if (!openMarks) return '';
  return OPEN_MARK_KINDS.map((kind) => {
    const { path, fill, text, inner } = OPEN_MARKS[kind];
    return element(
      'g',
      { id: `${idPrefix}open-${kind}`, transform: `scale(${RADIUS})`, 'stroke-linejoin': 'round' },
      element('path', { d: path, fill: 'none', stroke: colour('surface'), 'stroke-width': 0.5 }),
      element('path', { d: path, fill: colour(fill), stroke: colour('ink'), 'stroke-width': 0.12 }),
      inner
        ? element('path', { d: inner.path, fill: 'none', stroke: colour(text), 'stroke-width': inner.width })
        : '',
    );
  }).join('');
}

/**
 * Published places by what is open and solved there, the worst on top. They lead nowhere: in a small picture no finger
 * could tell them apart, and the list beside says the same.
 */
export function drawOpenMarks(frame: Frame, { openMarks }: MapContent, idPrefix: string): string {
  return worstLast(openMarks ?? [])
    .map(({ kind, name, open, lng, lat }) => {
      const [x, y] = frame.project(lng, lat);
      if (!frame.isNear(x, y)) return '';
      const title = element(
        'title',
        {},
        escapeText(`${OPEN_MARKS[kind].glyph} ${name} ${open || ''}`.trim()),
      );
      const shape = element('use', { href: `#${idPrefix}open-${kind}` });
      return element('g', { class: 'p', style: at(x, y) }, title, shape);
    })
    .join('');
}
