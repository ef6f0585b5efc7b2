import type { Light } from '../ledger/states';
import type { Token } from './tokens';

export interface LightMark {
  /** the character that stands for the shape in text */
  glyph: '▲' | '◆' | '●' | '○' | '✓';
  /** colour of the mark's fill; `surface` is a hollow mark */
  fill: Token;
  /** colour of a word in this light */
  text: Token;
  /** SVG path in a box from −1 to 1, y downward. Canvas draws it too, so that all pictures show the same shape. */
  path: string;
  /** second path, stroked in `text` over the first; width in the same units */
  inner?: { path: string; width: number };
  /** fill of a building whose worst light this is: quiet where nothing is wrong */
  area: Token;
}

const circle = (radius: number): string =>
  `M${-radius},0A${radius},${radius} 0 1 0 ${radius},0A${radius},${radius} 0 1 0 ${-radius},0Z`;

/** Colour, shape and glyph of every light: the only list. `none` is a closed issue. */
export const LIGHT_MARKS: Record<Light, LightMark> = {
  red: { glyph: '▲', fill: 'red', text: 'red', area: 'red', path: 'M0,-1L1,0.8L-1,0.8Z' },
  amber: { glyph: '◆', fill: 'amber-fill', text: 'amber', area: 'amber-fill', path: 'M0,-1L1,0L0,1L-1,0Z' },
  green: { glyph: '●', fill: 'green', text: 'green', area: 'area-green', path: circle(0.8) },
  grey: {
    glyph: '○',
    fill: 'surface',
    text: 'grey',
    area: 'area-grey',
    path: circle(0.8),
    inner: { path: circle(0.54), width: 0.34 },
  },
  none: {
    glyph: '✓',
    fill: 'surface',
    text: 'green',
    area: 'map-building',
    path: circle(0.8),
    inner: { path: 'M-0.38,0.02L-0.1,0.32L0.4,-0.3', width: 0.22 },
  },
};

/** Half the width of a mark's box in px at its full size. */
export const MARK_RADIUS_PX = 8;
export const MARK_OUTLINE_PX = 1.5;
export const MARK_HALO_PX = 1.2;

/** How much is still wrong: draws the worst on top. */
export const LIGHT_WEIGHT: Record<Light, number> = { red: 4, amber: 3, grey: 2, green: 1, none: 0 };

/** Id of a mark's image in the map. */
export const markImage = (theme: 'light' | 'dark', light: Light): string => `mark-${theme}-${light}`;
export const HATCH_IMAGE = { light: 'hatch-light', dark: 'hatch-dark' } as const;

/**
 * The worst light among counts of open issues, in the order of `LIGHTS`; `none` when there are none.
 */
export function worstLight(counts: Partial<Record<Light, number>>): Light {
  for (const light of ['red', 'amber', 'green', 'grey'] as const) if ((counts[light] ?? 0) > 0) return light;
  return 'none';
}
