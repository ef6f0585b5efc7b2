import { AppError } from '../contract/app-error';
import { type AreaRef, filterParameters, type IssueFilter, NO_FILTER, parseFilter } from '../contract/filter';
import { type Place, readPlace, readPointArea, WINDOW_CHOICES, type WindowChoice } from '../contract/nearby';
import type { ViewProblem } from './read-view';
import { LANGUAGES, type Language, THEMES, type Theme } from './view';

/** The facets that an inspector filters by; the others mean nothing on a phone in a courtyard. */
const FACETS = ['light', 'category', 'unit', 'area'] as const;

/** More than a day's walk, and what one printed page holds. */
export const MOST_STOPS = 20;

export const INSPECTION_SHOWS = ['list', 'map', 'unlocated'] as const;
export type InspectionShow = (typeof INSPECTION_SHOWS)[number];

/** Everything that decides what an inspector's pages show. It is the address, and the address is it. */
export interface InspectionView {
  /** where distances are told from; null: from `from`, or else from the middle of the street */
  at: Place | null;
  /** a building or crossing that distances are told from, while there is no `at` */
  from: AreaRef | null;
  filter: IssueFilter;
  window: WindowChoice;
  /** ledger numbers of the chosen stops, in the order of choosing */
  stops: readonly string[];
  show: InspectionShow;
  /** words that a place to start from is looked for by */
  find: string;
  language: Language | null;
  theme: Theme | null;
}

export const DEFAULT_INSPECTION: InspectionView = {
  at: null,
  from: null,
  filter: NO_FILTER,
  window: 'any',
  stops: [],
  show: 'list',
  find: '',
  language: null,
  theme: null,
};

const LEDGER_NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}\p{P}\p{S} ]{0,99}$/u;

/**
 * Reads the query of an inspector's page. Never throws: what cannot be understood is left aside and named in `problems`, and
 * so are more stops than there may be.
 */
export function readInspection(parameters: URLSearchParams): {
  view: InspectionView;
  problems: ViewProblem[];
} {
  const problems: ViewProblem[] = [];
  const refuse = (parameter: string, value: string) => problems.push({ parameter, value });
  const checked = <T>(name: string, read: (value: string) => T | null): T | null => {
    const value = parameters.get(name);
    if (value === null || value === '') return null;
    const result = read(value);
    if (result === null) refuse(name, value);
    return result;
  };
  const oneOf = <T extends string>(name: string, known: readonly T[]) =>
    checked(name, (value) => known.find((one) => one === value) ?? null);

  let filter = NO_FILTER;
  for (const facet of FACETS) {
    for (const value of parameters.getAll(facet).flatMap((values) => values.split(','))) {
      try {
        const read = parseFilter(new URLSearchParams({ [facet]: value }))[facet];
        filter = { ...filter, [facet]: [...filter[facet], ...read] };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        refuse(facet, value);
      }
    }
  }
  const stops = [...new Set(parameters.getAll('stop').map((value) => value.normalize('NFC').trim()))];
  const good = stops.filter((stop) => LEDGER_NUMBER.test(stop));
  for (const stop of stops) if (stop !== '' && !good.includes(stop)) refuse('stop', stop);
  for (const stop of good.slice(MOST_STOPS)) refuse('stop', stop);
  return {
    view: {
      at: checked('at', readPlace),
      from: checked('from', readPointArea),
      filter,
      window: oneOf('window', WINDOW_CHOICES) ?? 'any',
      stops: good.slice(0, MOST_STOPS),
      show: oneOf('show', INSPECTION_SHOWS) ?? 'list',
      find: (parameters.get('find') ?? '').normalize('NFC').trim().slice(0, 50),
      language: oneOf('lang', LANGUAGES),
      theme: oneOf('theme', THEMES),
    },
    problems,
  };
}

/** The place as precisely as an address tells it: 5 decimals of a degree are about a metre. */
const written = ([lng, lat]: Place) => [lng, lat].map((value) => Number(value.toFixed(5))).join(',');

/** The canonical query of a view, without what goes without saying; `readInspection` of it is the same view. */
export function inspectionParameters(view: InspectionView): URLSearchParams {
  const parameters = new URLSearchParams();
  if (view.at) parameters.set('at', written(view.at));
  if (view.from) parameters.set('from', `${view.from.kind}:${view.from.code}`);
  for (const [name, value] of filterParameters(view.filter)) parameters.set(name, value);
  if (view.window !== 'any') parameters.set('window', view.window);
  if (view.show !== 'list') parameters.set('show', view.show);
  if (view.find !== '') parameters.set('find', view.find);
  for (const stop of view.stops) parameters.append('stop', stop);
  if (view.language) parameters.set('lang', view.language);
  if (view.theme) parameters.set('theme', view.theme);
  return parameters;
}

/** The address of a view on one of an inspector's pages: the list, `round`, or a ledger entry. */
export function inspectionHref(
  view: InspectionView,
  page: 'round' | { issue: string } | null = null,
): string {
  const path = page === null ? '' : page === 'round' ? '/round' : `/issue/${encodeURIComponent(page.issue)}`;
  const query = inspectionParameters(view).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return `/inspect${path}${query ? `?${query}` : ''}`;
}
