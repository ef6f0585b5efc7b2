import type { AreaRef } from '../contract/filter';
import { focusMask, selectionFeatures } from '../map-style/focus-mask';
import { LIGHT_MARKS } from '../map-style/light-marks';
import type { MapContent } from '../map-style/map-view';
import {
  COMMUNITY_DASH,
  FOCUS_WIDTH,
  GRID_DASH,
  MASK_OPACITY,
  SELECTION_WIDTH,
} from '../map-style/paint-constants';
import { areaFeatures, buildingFeatures } from '../map-style/place-features';
import { drawPath } from './draw-path';
import type { Frame } from './frame';
import { element, escapeText } from './markup';
import type { Colour, PrintLinks } from './print-view';

/** Lines that keep their width in pixels whatever the picture is enlarged by. */
const HAIRLINE = { 'vector-effect': 'non-scaling-stroke' };

interface AreaDrawing {
  frame: Frame;
  view: MapContent;
  colour: Colour;
  links: PrintLinks | null;
  idPrefix: string;
}

function linked({ links, idPrefix }: AreaDrawing, ref: AreaRef, name: string, shape: string): string {
  const attributes = { id: `${idPrefix}${ref.kind}-${ref.code}` };
  const title = element('title', {}, escapeText(name));
  return links
    ? element('a', { ...attributes, href: links.area(ref) }, title, shape)
    : element('g', attributes, title, shape);
}

/** The level that is shaded (else communities), each area a link with its name and figure. */
export function drawShades(drawing: AreaDrawing): string {
  const { frame, view, colour, idPrefix } = drawing;
  const level = view.shade === 'grid' ? 'grid' : 'community';
  return areaFeatures(view, level)
    .features.map(({ geometry, properties: { code, name, figure, step, isSmall } }) => {
      const d = drawPath(frame, geometry);
      if (!d) return '';
      const shape = element('path', { d, fill: step > 0 ? colour(`shade-${step as 1}`) : 'transparent' });
      const hatch = isSmall ? element('path', { d, fill: `url(#${idPrefix}hatch)` }) : '';
      return linked(drawing, { kind: level, code }, figure ? `${name} ${figure}` : name, shape + hatch);
    })
    .join('');
}

/** Bands of heat, the densest last. */
export function drawHeat({ frame, view, colour }: AreaDrawing): string {
  if (!view.layers.includes('heat') || !view.heat) return '';
  return [...view.heat.bands.features]
    .sort((a, b) => a.properties.step - b.properties.step)
    .map(({ geometry, properties: { step } }) => {
      const d = drawPath(frame, geometry);
      return d && element('path', { d, fill: colour(`heat-${step as 1}`), 'fill-rule': 'evenodd' });
    })
    .join('');
}

/** Outlines of grids (where they are shaded), communities and the whole. */
export function drawBorders({ frame, view, colour }: AreaDrawing): string {
  const outline = (
    { features }: { features: { geometry: Parameters<typeof drawPath>[1] }[] },
    look: Record<string, string | number>,
  ) => {
    const d = features.map(({ geometry }) => drawPath(frame, geometry)).join('');
    return d && element('path', { d, ...look, ...HAIRLINE });
  };
  const { street, communities, grids } = view.places;
  const dash = (pattern: readonly number[], width: number) => pattern.map((part) => part * width).join(' ');
  return element(
    'g',
    { fill: 'none', 'stroke-linejoin': 'round', 'pointer-events': 'none' },
    view.shade === 'grid'
      ? outline(grids, { stroke: colour('ink-3'), 'stroke-width': 1, 'stroke-dasharray': dash(GRID_DASH, 1) })
      : '',
    outline(communities, {
      stroke: colour('ink-2'),
      'stroke-width': 1.6,
      'stroke-dasharray': dash(COMMUNITY_DASH, 1.6),
      'stroke-opacity': 0.75,
    }),
    outline(street, { stroke: colour('ink-2'), 'stroke-width': 2.4, 'stroke-opacity': 0.9 }),
  );
}

/** Buildings with open issues, filled by their worst light. */
export function drawBuildings(drawing: AreaDrawing): string {
  const { frame, view, colour } = drawing;
  if (!view.layers.includes('buildings')) return '';
  const features = buildingFeatures(view).features;
  return element(
    'g',
    { stroke: colour('ink'), 'stroke-width': 1, 'stroke-linejoin': 'round' },
    ...features.map(({ geometry, properties: { code, name, light, open } }) => {
      const d = open > 0 ? drawPath(frame, geometry) : '';
      if (!d) return '';
      const shape = element('path', { d, fill: colour(LIGHT_MARKS[light].area), ...HAIRLINE });
      return linked(drawing, { kind: 'building', code }, `${name} ${LIGHT_MARKS[light].glyph}${open}`, shape);
    }),
  );
}

/** The veil over what is not in focus, and the outlines of focus and selected area. */
export function drawFocus({ frame, view, colour }: AreaDrawing): string {
  const veil = focusMask(view).features.map(({ geometry }) => {
    // the hole in the world: only its inner rings matter on paper, around them a sheet larger than any screen
    const holes = drawPath(frame, { type: 'MultiPolygon', coordinates: [geometry.coordinates[0]!.slice(1)] });
    const d = `M-9999,-9999h19998v19998h-19998z${holes}`;
    return element('path', {
      d,
      fill: colour('ground'),
      'fill-opacity': MASK_OPACITY,
      'fill-rule': 'evenodd',
    });
  });
  const outlines = selectionFeatures(view).features.map(({ geometry, properties: { role } }) => {
    const d = drawPath(frame, geometry);
    const width = role === 'focus' ? FOCUS_WIDTH : SELECTION_WIDTH;
    return (
      d && element('path', { d, fill: 'none', stroke: colour('accent'), 'stroke-width': width, ...HAIRLINE })
    );
  });
  return element('g', { 'pointer-events': 'none' }, ...veil, ...outlines);
}
