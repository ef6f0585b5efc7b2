import type { Map as GlMap } from 'maplibre-gl';
import { LIGHTS, type Light } from '../ledger/states';
import {
  HATCH_IMAGE,
  LIGHT_MARKS,
  MARK_HALO_PX,
  MARK_OUTLINE_PX,
  MARK_RADIUS_PX,
  markImage,
} from '../map-style/light-marks';
import type { MapTheme } from '../map-style/map-view';
import { TOKENS } from '../map-style/tokens';

/** Pixels drawn for each px of the map: sharp on a 4K wall. */
const PIXEL_RATIO = 3;
const HATCH_PX = 8;

/** Width and height of a mark at its full size, px. */
export const MARK_PX = 2 * (MARK_RADIUS_PX + MARK_OUTLINE_PX + MARK_HALO_PX);

function draw(sizePx: number, paint: (context: CanvasRenderingContext2D) => void): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.round(sizePx * PIXEL_RATIO);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no 2d canvas to draw the marks of the map on');
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  paint(context);
  return canvas;
}

/** The mark of one issue. */
export function drawMark(theme: MapTheme, light: Light): HTMLCanvasElement {
  const { path, inner, fill, text } = LIGHT_MARKS[light];
  const tokens = TOKENS[theme];
  const half = MARK_PX / 2;
  return draw(MARK_PX, (context) => {
    context.translate(half, half);
    context.scale(MARK_RADIUS_PX, MARK_RADIUS_PX);
    context.lineJoin = context.lineCap = 'round';
    // a breath of paper around the ink, so that a red mark still stands out on a red building
    context.lineWidth = (MARK_OUTLINE_PX + 2 * MARK_HALO_PX) / MARK_RADIUS_PX;
    context.strokeStyle = tokens.surface;
    context.stroke(new Path2D(path));
    context.fillStyle = tokens[fill];
    context.fill(new Path2D(path));
    context.lineWidth = MARK_OUTLINE_PX / MARK_RADIUS_PX;
    context.strokeStyle = tokens.ink;
    context.stroke(new Path2D(path));
    if (!inner) return;
    context.strokeStyle = tokens[text];
    context.lineWidth = inner.width;
    context.stroke(new Path2D(inner.path));
  });
}

const drawHatch = (theme: MapTheme): HTMLCanvasElement =>
  draw(HATCH_PX, (context) => {
    context.strokeStyle = TOKENS[theme]['ink-2'];
    context.globalAlpha = 0.45;
    context.lineWidth = 0.9;
    for (const offset of [-HATCH_PX, 0, HATCH_PX]) {
      context.beginPath();
      context.moveTo(offset, HATCH_PX);
      context.lineTo(offset + HATCH_PX, 0);
      context.stroke();
    }
  });

/** What MapLibre takes: the pixels. */
function pixelsOf(canvas: HTMLCanvasElement): ImageData {
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height);
  return pixels ?? new ImageData(width, height);
}

/** Gives the map its marks and its hatch, in both themes, drawn from the same paths as the SVG. */
export function addImages(map: GlMap): void {
  for (const theme of ['light', 'dark'] as const) {
    for (const light of LIGHTS) {
      map.addImage(markImage(theme, light), pixelsOf(drawMark(theme, light)), { pixelRatio: PIXEL_RATIO });
    }
    map.addImage(HATCH_IMAGE[theme], pixelsOf(drawHatch(theme)), { pixelRatio: PIXEL_RATIO });
  }
}
