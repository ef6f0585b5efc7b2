import type { MapContent } from '../map-style/map-view';
import { HOUSES_FROM_ZOOM } from '../map-style/paint-constants';
import { FONT_FAMILIES } from '../map-style/tokens';
import { drawBorders, drawBuildings, drawFocus, drawHeat, drawShades } from './draw-areas';
import { drawFurniture, type Furniture } from './draw-furniture';
import { drawGround, drawHouses, drawLamps, drawTown } from './draw-ground';
import { drawKeyPlacePoints, drawKeyPlaces } from './draw-key-places';
import { drawLabels } from './draw-labels';
import { drawOpenMarks, openMarkSymbols } from './draw-open-marks';
import { drawPins, drawSelectedPin, markSymbols } from './draw-pins';
import { drawWalkLine, drawWalkPins } from './draw-walk';
import { type Framing, frameOf } from './frame';
import { element, escapeText, short } from './markup';
import { type ColourMode, colourer, type IssueMark, type PrintLinks } from './print-view';

export interface SvgOptions {
  framing: Framing;
  marks: readonly IssueMark[];
  links: PrintLinks | null;
  furniture: Furniture;
  /** accessible name of the picture */
  title: string;
  colours?: ColourMode;
  /** before every id in the picture, so that two pictures fit on a page */
  idPrefix?: string;
  /** `full` draws every house; `plan` leaves them to a nearer look */
  detail?: 'plan' | 'full';
}

/** At this zoom and nearer a plan shows houses too: few enough are in the picture. */
const PLAN_HOUSES_FROM_ZOOM = HOUSES_FROM_ZOOM + 1.5;

/**
 * The map as an SVG element that fills its container: the first paint, the map without WebGL, the sheet for print. The
 * container must be a size container (`container-type: size`) for pins and words to stand right, and hide what overflows.
 * A place is drawn at the pixel where MapLibre draws it, for the same bounds (fitted without padding) or camera.
 * The same input gives the same text, byte for byte. Pitch is not drawn: the picture looks straight down.
 */
export function mapAsSvg(view: MapContent, options: SvgOptions): string {
  const {
    framing,
    marks,
    links,
    furniture,
    title,
    colours = 'css',
    idPrefix = 'map-',
    detail = 'plan',
  } = options;
  const frame = frameOf(framing);
  const colour = colourer(colours, view.theme);
  const areas = { frame, view, colour, links, idPrefix };
  const pins = { ...areas, marks };
  const houses = detail === 'full' || (!frame.isFitted && frame.zoom >= PLAN_HOUSES_FROM_ZOOM);
  const { width, height } = frame.size;
  const space = frame.isFitted
    ? {
        viewBox: `${short(-width / 2)} ${short(-height / 2)} ${width.toFixed(3)} ${height.toFixed(3)}`,
        width: '100%',
        height: '100%',
        preserveAspectRatio: 'xMidYMid meet',
      }
    : { x: '50%', y: '50%' };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: '100%',
      height: '100%',
      role: 'group',
      'aria-labelledby': `${idPrefix}title`,
      'data-map-svg': frame.isFitted ? 'fit' : 'camera',
    },
    element('title', { id: `${idPrefix}title` }, escapeText(title)),
    element('style', {}, pictureCss(idPrefix, frame.unitCss, colour)),
    element(
      'defs',
      {},
      hatch(idPrefix, colour('ink-2')),
      markSymbols(colour, idPrefix),
      openMarkSymbols(view, colour, idPrefix),
    ),
    element('rect', { width: '100%', height: '100%', fill: colour('ground') }),
    element(
      'svg',
      { ...space, overflow: 'visible' },
      drawGround(frame, view, colour),
      drawShades(areas),
      drawHeat(areas),
      element('g', { 'pointer-events': 'none' }, drawTown(frame, view, colour)),
      drawBuildings(areas),
      houses
        ? element(
            'g',
            { 'pointer-events': 'none' },
            drawHouses(detail === 'full' ? frame : frame.detail(), view, colour),
          )
        : '',
      drawBorders(areas),
      drawLamps(frame, view, colour),
      drawKeyPlaces(frame, view, colour),
      drawFocus(areas),
      drawWalkLine(frame, view, colour),
    ),
    element(
      'svg',
      { x: '50%', y: '50%', overflow: 'visible', class: `${idPrefix}pins` },
      drawKeyPlacePoints(frame, view, colour),
      drawPins(pins),
      drawOpenMarks(frame, view, idPrefix),
      drawLabels(frame, view),
      drawSelectedPin(pins),
      drawWalkPins(pins),
    ),
    drawFurniture(frame, colour, furniture),
  );
}

const hatch = (idPrefix: string, ink: string): string =>
  element(
    'pattern',
    { id: `${idPrefix}hatch`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    element('path', {
      d: 'M-2,2l4,-4M0,8l8,-8M6,10l4,-4',
      stroke: ink,
      'stroke-width': 0.9,
      'stroke-opacity': 0.45,
    }),
  );

/**
 * Pins and words keep their size in px and stand at (x, y) units from the middle; only CSS knows how long a unit is. Where
 * a browser has no container units they are left out, and the areas remain.
 */
function pictureCss(
  idPrefix: string,
  unit: string,
  colour: (token: 'ink' | 'ink-2' | 'surface') => string,
): string {
  const pins = `.${idPrefix}pins`;
  const fonts = FONT_FAMILIES.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(',');
  return [
    `${pins}{--u:${unit};display:none;font-family:${fonts};font-variant-numeric:tabular-nums}`,
    `@supports(width:1cqw){${pins}{display:inline}}`,
    `${pins} .p{transform:translate(calc(var(--u)*var(--x)),calc(var(--u)*var(--y))) rotate(var(--a,0deg)) scale(var(--s,1))}`,
    `${pins} text{text-anchor:middle;fill:${colour('ink')}}`,
    `${pins} .n{font-size:13px;font-weight:600}`,
    `${pins} .l{pointer-events:none;paint-order:stroke;stroke:${colour('surface')};stroke-width:3.5px;stroke-linejoin:round}`,
    // a figure over marks stands on paper of its own
    `${pins} .grid{stroke-width:6px}`,
    `${pins} .road text{fill:${colour('ink-2')};stroke-width:3px;letter-spacing:.08em;dominant-baseline:central}`,
    `${pins} .v{writing-mode:vertical-rl;text-orientation:upright}`,
    `${pins} a:focus-visible,${pins} a:hover{outline:none;filter:brightness(.92)}`,
    `.f{font-family:${fonts};paint-order:stroke;stroke:${colour('surface')};stroke-width:2.5px;stroke-linejoin:round}`,
    `.f .bar{width:calc(${unit}*var(--w));stroke:none}`,
    `@container (max-width:720px){${pins} .p{--s:.8}${pins} .road,${pins} .grid{display:none}}`,
  ].join('\n');
}
