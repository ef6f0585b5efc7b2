import { rowsOf } from '../contract/columns';
import type { AreaCounts, Summary } from '../contract/summary';
import type { Metric, Shade } from '../view-state/view';
import { classify, classOf, type ValueClass } from './classify';
import type { RampStep } from './tokens';

/** Fewer cases than this say little about a rate: areas shaded by one are hatched. */
export const FEWEST_CASES = 5;

type Counted = AreaCounts & { households?: number };

/** One area as it is shaded. */
export interface AreaShade {
  code: string;
  /** open issues; issues per 100 households; share overdue, 0…1. Null: nothing to divide by. */
  value: number | null;
  /** 0: none, or nothing to divide by */
  step: RampStep | 0;
  isSmall: boolean;
}

export interface AreaScale {
  level: Exclude<Shade, 'none'>;
  metric: Metric;
  classes: ValueClass[];
  shades: AreaShade[];
}

/** What an area is shaded by, from the same counts that lists and charts read. */
export function areaValue(area: Counted, metric: Metric): number | null {
  if (metric === 'open') return area.open;
  if (metric === 'overdue_share') return area.open > 0 ? area.red / area.open : null;
  return area.households ? (area.open / area.households) * 100 : null;
}

/** The figure as written on the map and in the legend: `37`, `1.9`, `18%`. */
export function writeValue(value: number | null, metric: Metric): string {
  if (value === null) return '–';
  if (metric === 'open') return value.toLocaleString('en');
  if (metric === 'overdue_share') return `${Math.round(value * 100)}%`;
  return value.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: value < 0.1 ? 2 : 1 });
}

/**
 * The scale of the choropleth: one for map, legend, SVG and print.
 *
 * @returns null when nothing is shaded
 */
export function areaScale(
  shade: Shade,
  metric: Metric,
  counts: Pick<Summary, 'communities' | 'grids'>,
): AreaScale | null {
  if (shade === 'none') return null;
  const counted: Counted[] = rowsOf(shade === 'community' ? counts.communities : counts.grids);
  const areas = counted.filter(({ code }) => code !== 'none'); // what lies in no community has no shape
  const values = areas.map((area) => areaValue(area, metric));
  const classes = classify(
    values.map((value) => (value === null ? 0 : metric === 'overdue_share' ? value * 100 : value)),
    { whole: metric === 'open', digits: metric === 'overdue_share' ? 0 : 1 },
  ).map((found) =>
    metric === 'overdue_share' ? { ...found, from: found.from / 100, to: found.to / 100 } : found,
  );
  return {
    level: shade,
    metric,
    classes,
    shades: areas.map((area, i) => ({
      code: area.code,
      value: values[i]!,
      step: classOf(classes, values[i]!)?.step ?? 0,
      isSmall: metric !== 'open' && values[i]! > 0 && area.open < FEWEST_CASES,
    })),
  };
}
