import { isWide, textWidth } from '../map-style/break-name';
import type { Frame } from './frame';

/** A piece of writing that wants a place. */
export interface Label {
  lines: { text: string; sizePx: number; isBold: boolean }[];
  x: number;
  y: number;
  /** degrees, clockwise; 0 is level */
  turn: number;
  /** written downward, as Chinese is along a steep road */
  isUpright: boolean;
  /** class in the picture's CSS */
  kind: string;
}

export interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Whether a text is all Chinese and may be written downward. */
export const canStandUpright = (text: string): boolean => [...text].every(isWide);

/** The upright box around a label, a little larger than the writing. */
export function extentOf({ lines, x, y, turn, isUpright }: Label): Extent {
  const across = Math.max(...lines.map(({ text, sizePx }) => textWidth(text, sizePx)));
  const down = lines.reduce((sum, { sizePx }) => sum + sizePx * 1.3, 0);
  const [width, height] = isUpright ? [down, across] : [across, down];
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const halfWidth = (width * cos + height * sin) / 2 + 3;
  const halfHeight = (width * sin + height * cos) / 2 + 2;
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

const overlap = (a: Extent, b: Extent): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Takes labels in the order of their importance and leaves out each that would lie on one already placed, or far outside.
 *
 * @param clear  where no name but those of areas may lie
 */
export function placeLabels(frame: Frame, labels: readonly Label[], clear: readonly Extent[] = []): Label[] {
  const taken: Extent[] = [];
  return labels.filter((label) => {
    if (!frame.isNear(label.x, label.y)) return false;
    const extent = extentOf(label);
    if (taken.some((other) => overlap(extent, other))) return false;
    if (label.kind !== 'area' && clear.some((other) => overlap(extent, other))) return false;
    taken.push(extent);
    return true;
  });
}
