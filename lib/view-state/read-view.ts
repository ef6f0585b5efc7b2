import { CONCERN_GROUPS } from '../authority/concerns';
import { AppError } from '../contract/app-error';
import { DAY_RANGES, FILTER_PARAMETERS, type IssueFilter, parseFilter } from '../contract/filter';
import { HEAT_BANDWIDTHS_METRES, HEAT_WEIGHTS } from '../contract/heat';
import { ISSUE_SORTS } from '../contract/issue';
import { isCalendarDay } from '../contract/parse-day';
import {
  type Camera,
  DEFAULT_FILTER,
  DEFAULT_LAYERS,
  DEFAULT_VIEW,
  LANGUAGES,
  LAYERS,
  METRICS,
  PANELS,
  SHADES,
  SHOWS,
  THEMES,
  type View,
} from './view';
import { roundCamera } from './write-view';

/** A parameter of the address that could not be understood, and was therefore left aside. */
export interface ViewProblem {
  parameter: string;
  value: string;
}

/** As long as a machine writes them, too: 114.03123456789012. */
const NUMBER = /^-?\d{1,4}(\.\d{1,20})?$/;
const ISSUE_NUMBER = /^[\p{L}\p{N}_.:-]{1,64}$/u;

/** Reads `lng,lat,zoom[,bearing,pitch]`; null when it is not a place that a map can stand at. */
function readCamera(value: string): Camera | null {
  const parts = value.split(',');
  if ((parts.length !== 3 && parts.length !== 5) || !parts.every((part) => NUMBER.test(part))) return null;
  const [lng = 0, lat = 0, zoom = 0, bearing = 0, pitch = 0] = parts.map(Number);
  const possible =
    Math.abs(lng) <= 180 &&
    Math.abs(lat) <= 85 &&
    zoom >= 0 &&
    zoom <= 24 &&
    Math.abs(bearing) <= 360 &&
    pitch >= 0 &&
    pitch <= 85;
  return possible ? roundCamera({ lng, lat, zoom, bearing, pitch }) : null;
}

class Reader {
  readonly problems: ViewProblem[] = [];
  constructor(private readonly parameters: URLSearchParams) {}

  /** The value, or null when it is absent or empty. */
  text(name: string): string | null {
    return this.parameters.get(name) || null;
  }

  refuse(parameter: string, value: string): void {
    this.problems.push({ parameter, value: value.slice(0, 80) });
  }

  oneOf<T extends string, D extends T | null>(name: string, known: readonly T[], usual: D): T | D {
    const value = this.text(name);
    if (value === null) return usual;
    const found = known.find((one) => one === value);
    if (found === undefined) this.refuse(name, value);
    return found ?? usual;
  }

  /** The named values in the order of `known`; unknown ones are reported and left out. */
  someOf<T extends string>(name: string, known: readonly T[]): readonly T[] {
    const values = (this.text(name) ?? '').split(',').filter((value) => value !== '');
    const unknown = values.filter((value) => !(known as readonly string[]).includes(value));
    for (const value of unknown) this.refuse(name, value);
    return known.filter((one) => values.includes(one));
  }

  checked<T>(name: string, read: (value: string) => T | null): T | null {
    const value = this.text(name);
    if (value === null) return null;
    const result = read(value);
    if (result === null) this.refuse(name, value);
    return result;
  }

  /** Reads each parameter of the filter by itself, so that one bad value does not take the good ones with it. */
  filter(): IssueFilter {
    let filter: IssueFilter = DEFAULT_FILTER;
    for (const name of FILTER_PARAMETERS) {
      const begin = DAY_RANGES.find(([, until]) => until === name)?.[0];
      const besides = begin && filter[begin] ? { [begin]: filter[begin] } : {};
      const good = this.parameters
        .getAll(name)
        .flatMap((value) => (name === 'text' ? [value] : value.split(',')))
        .filter((value) => value.trim() !== '' && this.accepts(name, value, besides));
      if (good.length === 0) continue;
      const field = name as keyof IssueFilter;
      const query = new URLSearchParams({ [name]: name === 'text' ? (good[0] ?? '') : good.join(',') });
      filter = { ...filter, [field]: parseFilter(query)[field] };
    }
    return filter;
  }

  /** @param besides what a good value must agree with */
  private accepts(name: string, value: string, besides: Record<string, string>): boolean {
    try {
      parseFilter(new URLSearchParams({ ...besides, [name]: value }));
      return true;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.refuse(name, value);
      return false;
    }
  }
}

function readBandwidth(value: string): number | null {
  const metres = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
  return metres >= HEAT_BANDWIDTHS_METRES.min && metres <= HEAT_BANDWIDTHS_METRES.max ? metres : null;
}

/**
 * Reads a view out of the page's query. Never throws: what it cannot understand is left at its default and named in
 * `problems`. Parameters that are none of its business are ignored.
 */
export function readView(parameters: URLSearchParams): { view: View; problems: ViewProblem[] } {
  const reader = new Reader(parameters);
  const named = parameters.get('layers');
  const view: View = {
    camera: reader.checked('at', readCamera),
    shade: reader.oneOf('shade', SHADES, DEFAULT_VIEW.shade),
    metric: reader.oneOf('metric', METRICS, DEFAULT_VIEW.metric),
    layers: !named ? DEFAULT_LAYERS : named === 'none' ? [] : reader.someOf('layers', LAYERS),
    heat: {
      bandwidthMetres: reader.checked('bandwidth', readBandwidth) ?? DEFAULT_VIEW.heat.bandwidthMetres,
      weight: reader.oneOf('weight', HEAT_WEIGHTS, DEFAULT_VIEW.heat.weight),
    },
    filter: reader.filter(),
    asOf: reader.checked('asOf', (value) => (isCalendarDay(value) ? value : null)),
    issue: reader.checked('issue', (value) => (ISSUE_NUMBER.test(value) ? value : null)),
    show: reader.oneOf('show', SHOWS, DEFAULT_VIEW.show),
    concern: reader.oneOf('concern', CONCERN_GROUPS, null),
    sort: reader.oneOf('sort', ISSUE_SORTS, DEFAULT_VIEW.sort),
    language: reader.oneOf('lang', LANGUAGES, null),
    theme: reader.oneOf('theme', THEMES, null),
    folded: reader.someOf('fold', PANELS),
  };
  return { view, problems: reader.problems };
}
