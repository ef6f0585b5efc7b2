import type { Frame } from './frame';
import { element, escapeText, short } from './markup';
import type { Colour } from './print-view';

/** What stands on a map beside the map. Words come from the page. */
export interface Furniture {
  /** `示意图 · 合成数据`; null where the places are real */
  synthetic: string | null;
  /** the map's review number (审图号), as it is to be written; null: none */
  reviewNumber: string | null;
  /** what the north arrow says: `北` or `N` */
  north: string;
}

const ROUND_LENGTHS = [
  10, 20, 30, 50, 100, 200, 300, 500, 1000, 2000, 3000, 5000, 10_000, 20_000, 50_000, 100_000,
];

/** The longest round length that is at most `most` units long. */
export function scaleLength(metresPerUnit: number, most = 130): { metres: number; units: number } {
  const metres = ROUND_LENGTHS.findLast((length) => length / metresPerUnit <= most) ?? ROUND_LENGTHS[0]!;
  return { metres, units: metres / metresPerUnit };
}

/** Scale bar, north arrow, review number and the word that the places are invented, at the lower left. */
export function drawFurniture(
  frame: Frame,
  colour: Colour,
  { synthetic, reviewNumber, north }: Furniture,
): string {
  const { metres, units } = scaleLength(frame.metresPerUnit);
  const written = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  const bar =
    element('rect', { class: 'bar', style: `--w:${short(units)}`, height: 3, y: -3, fill: colour('ink-2') }) +
    element('text', { y: -8, 'font-size': 12 }, written);
  const arrow = element(
    'g',
    { transform: `translate(8,-58) rotate(${short(-frame.bearing)})` },
    element('path', { d: 'M0,-13L6,9L0,5L-6,9Z', fill: colour('ink-2') }),
    element('text', { y: -17, 'font-size': 11, 'text-anchor': 'middle' }, escapeText(north)),
  );
  const notes = [synthetic, reviewNumber].filter((note) => note !== null);
  return element(
    'svg',
    { x: 14, y: '100%', overflow: 'visible', class: 'f', fill: colour('ink'), 'aria-hidden': 'true' },
    element(
      'g',
      { transform: 'translate(0,-14)' },
      bar,
      arrow,
      ...notes.map((note, i) =>
        element(
          'text',
          { x: 28, y: -38 - 18 * i, 'font-size': 13, 'font-weight': note === synthetic ? 600 : null },
          escapeText(note),
        ),
      ),
    ),
  );
}
