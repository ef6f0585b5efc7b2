import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { LayerName } from '../../view-state/view';
import type { IssuesDrawn } from '../issues-drawn';
import type { MapTheme, MapView } from '../map-view';
import { MARK_SIZE_STOPS } from '../mark-size';
import { FONT_FAMILIES, TOKENS, type Token } from '../tokens';

/** What every group of layers is drawn with. */
export interface Painter {
  view: MapView;
  theme: MapTheme;
  /** a real basemap lies beneath: our own schematic ground stays away */
  onBasemap: boolean;
  issues: IssuesDrawn;
  colour: (token: Token) => string;
  shown: (layer: LayerName) => { visibility: 'visible' | 'none' };
}

export type Layers = LayerSpecification[];
export type Expression = ExpressionSpecification;

export const visible = (is: boolean): { visibility: 'visible' | 'none' } => ({
  visibility: is ? 'visible' : 'none',
});

export const painterOf = (view: MapView, onBasemap: boolean, issues: IssuesDrawn): Painter => ({
  view,
  theme: view.theme,
  onBasemap,
  issues,
  colour: (token) => TOKENS[view.theme][token],
  shown: (layer) => visible(view.layers.includes(layer)),
});

/**
 * Fonts of labels. Without a glyph server MapLibre draws all text from local fonts and reads the weight out of the first
 * name, which therefore need not exist.
 */
export const REGULAR_FONT: string[] = ['Guatu Regular', ...FONT_FAMILIES];
export const BOLD_FONT: string[] = ['Guatu Semibold', ...FONT_FAMILIES];

/** A size in px that changes evenly between zooms: `byZoom([14, 11], [17, 14])`. */
export const byZoom = (...stops: [zoom: number, value: number | Expression][]): Expression =>
  ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as Expression;

/** How large a mark is that stands for one issue, as a share of its image. */
export const MARK_SIZE: Expression = byZoom(...MARK_SIZE_STOPS);

/** A property that a feature was made with. */
export const property = (name: string): Expression => ['get', name];

/** What a feature was told of the counts (`FEATURE_STATES`); null before it was told anything. */
export const state = (name: string): Expression => ['feature-state', name];

export const TRANSPARENT = 'rgba(0, 0, 0, 0)';

/** One output for each value: the map's own switch. */
export function pick(
  value: Expression,
  outputs: readonly (readonly [value: string | number, output: string | number])[],
  otherwise: string | number,
): Expression {
  const expression: unknown[] = ['match', value, ...outputs.flat(), otherwise];
  return expression as Expression;
}
