import { rowsOf } from '../contract/columns';
import type { HeatWeight } from '../contract/heat';
import { LIGHTS, type Light } from '../ledger/states';
import type { Metric } from '../view-state/view';
import { FEWEST_CASES, writeValue } from './area-scale';
import { CELL_SAMPLES, cellRadius } from './cell-size';
import { LIGHT_MARKS, type LightMark, worstLight } from './light-marks';
import type { MapContent } from './map-view';
import { scaleOf } from './place-features';
import type { RampStep, Token } from './tokens';

/** A class of shading: its very colour, its borders as written, and how many areas have it. */
export interface LegendClass {
  token: Token;
  step: RampStep;
  from: number;
  to: number;
  /** `3–7`, `12`; where there are values between whole ones `0.8–<1.2`, `10–<25%`: a border belongs to the class above */
  text: string;
  n: number;
}

export interface LegendLight {
  light: Light;
  mark: LightMark;
  /** how many buildings (whose fill is `mark.area`); null where the map does not know, as with tiles */
  n: number | null;
}

/** How a key place is drawn: a tinted surface in dashes, a dashed line, a ring. */
const KEY_PLACE_SHAPES = ['area', 'line', 'point'] as const;
export type KeyPlaceShape = (typeof KEY_PLACE_SHAPES)[number];

export type LegendBlock =
  | {
      kind: 'shade';
      level: 'community' | 'grid';
      metric: Metric;
      classes: LegendClass[];
      /** areas with nothing to shade: no open issue, or nothing to divide by */
      none: number;
      /** what the map writes on these: `0`, `–`, `0% / –` */
      noneText: string;
      /** hatched: areas with fewer cases than `fewest` */
      few: number;
      fewest: number;
    }
  | { kind: 'heat'; bandwidthMetres: number; weight: HeatWeight; classes: LegendClass[] }
  | {
      kind: 'buildings';
      lights: LegendLight[];
      /** buildings without an open issue, and whether they are only a tint over a shading */
      quiet: number;
      isTint: boolean;
      /** lifted by their open issues */
      raised: boolean;
    }
  | { kind: 'issues'; lights: LegendLight[]; cells: { n: number; radiusPx: number }[] }
  | { kind: 'merchants'; n: number }
  | { kind: 'keyPlaces'; n: number; shapes: KeyPlaceShape[] }
  | { kind: 'lamps'; n: number };

/** @param isOpen  `to` itself belongs to the class above */
const range = (from: string, to: string, isOpen: boolean): string => {
  if (from === to) return from;
  return `${from.endsWith('%') ? from.slice(0, -1) : from}–${isOpen ? '<' : ''}${to}`;
};

function shadeBlock(view: MapContent): LegendBlock[] {
  const scale = scaleOf(view);
  if (!scale) return [];
  const { level, metric, classes, shades } = scale;
  const drawn = new Set(
    (level === 'community' ? view.places.communities : view.places.grids).features.map(
      ({ properties }) => properties.code,
    ),
  );
  const onMap = shades.filter(({ code }) => drawn.has(code));
  const unshaded = onMap.filter(({ step }) => step === 0).map(({ value }) => writeValue(value, metric));
  return [
    {
      kind: 'shade',
      level,
      metric,
      classes: classes.map(({ from, to, step }, i) => ({
        token: `shade-${step}`,
        step,
        from,
        to,
        text: range(
          writeValue(from, metric),
          writeValue(to, metric),
          metric !== 'open' && i < classes.length - 1,
        ),
        n: onMap.filter((shade) => shade.step === step).length,
      })),
      none: drawn.size - onMap.filter(({ step }) => step > 0).length,
      noneText: [...new Set(unshaded)].sort().join(' / '),
      few: onMap.filter(({ isSmall }) => isSmall).length,
      fewest: FEWEST_CASES,
    },
  ];
}

function heatBlock({ heat }: MapContent): LegendBlock[] {
  if (!heat) return [];
  const written = (value: number) => Number(value.toPrecision(2)).toLocaleString('en');
  const edges = heat.bands.features.map(({ properties }) => properties).sort((a, b) => a.step - b.step);
  return [
    {
      kind: 'heat',
      bandwidthMetres: heat.bandwidthMetres,
      weight: heat.weight,
      classes: edges.map(({ perHectare: from, step }, i) => {
        const to = edges[i + 1]?.perHectare ?? heat.peakPerHectare;
        return {
          token: `heat-${step}` as Token,
          step: step as RampStep,
          from,
          to,
          text: range(written(from), written(to), i < edges.length - 1),
          n: 1,
        };
      }),
    },
  ];
}

function buildingBlock({ counts, places, layers, shade }: MapContent): LegendBlock {
  const drawn = new Set(places.buildings.features.map(({ properties }) => properties.code));
  const worst = rowsOf(counts.buildings)
    .filter(({ code, open }) => open > 0 && drawn.has(code))
    .map(worstLight);
  return {
    kind: 'buildings',
    lights: (['red', 'amber', 'green', 'grey'] as const).map((light) => ({
      light,
      mark: LIGHT_MARKS[light],
      n: worst.filter((one) => one === light).length,
    })),
    quiet: drawn.size - worst.length,
    isTint: shade !== 'none' || layers.includes('heat'),
    raised: layers.includes('raised'),
  };
}

const SHAPES: Record<string, KeyPlaceShape> = {
  Polygon: 'area',
  MultiPolygon: 'area',
  LineString: 'line',
  MultiLineString: 'line',
  Point: 'point',
};

function keyPlaceBlock({ places }: MapContent): LegendBlock {
  const { features } = places.keyPlaces;
  const drawn = new Set(features.map(({ geometry }) => SHAPES[geometry.type]));
  return {
    kind: 'keyPlaces',
    n: features.length,
    shapes: KEY_PLACE_SHAPES.filter((shape) => drawn.has(shape)),
  };
}

/**
 * The legend of a view: exactly what is drawn, in the order from surfaces to marks. It holds figures and tokens; the page
 * and the print put it into words.
 */
export function legendFor(view: MapContent): LegendBlock[] {
  const on = (layer: MapContent['layers'][number]) => view.layers.includes(layer);
  const blocks: LegendBlock[] = [...shadeBlock(view)];
  if (on('heat')) blocks.push(...heatBlock(view));
  if (on('buildings')) blocks.push(buildingBlock(view));
  if (on('issues')) {
    blocks.push({
      kind: 'issues',
      lights: LIGHTS.map((light) => ({ light, mark: LIGHT_MARKS[light], n: null })),
      cells: CELL_SAMPLES.map((n) => ({ n, radiusPx: cellRadius(n) })),
    });
  }
  if (on('merchants') && view.merchants) {
    blocks.push({ kind: 'merchants', n: view.merchants.features.length });
  }
  if (on('keyPlaces')) blocks.push(keyPlaceBlock(view));
  if (on('lamps')) blocks.push({ kind: 'lamps', n: view.places.lamps.features.length });
  return blocks;
}
