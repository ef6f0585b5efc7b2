import type { ConcernGroup } from '../authority/concerns';
import { type IssueFilter, NO_FILTER } from '../contract/filter';
import { HEAT_BANDWIDTHS_METRES, type HeatWeight } from '../contract/heat';
import type { IssueSort } from '../contract/issue';
import { OPEN_STATES } from '../ledger/states';

/** Where the map looks from. Degrees; bearing clockwise from north, pitch from straight down. */
export interface Camera {
  lng: number;
  lat: number;
  zoom: number;
  bearing: number;
  pitch: number;
}

export const SHADES = ['community', 'grid', 'none'] as const;
export type Shade = (typeof SHADES)[number];
export const METRICS = ['open', 'per_100_households', 'overdue_share'] as const;
/** What the shading shows: open issues, open issues per 100 households, or the share of them overdue. */
export type Metric = (typeof METRICS)[number];

/** What can be switched on and off; `raised` lifts the buildings by their open issues. */
export const LAYERS = [
  'buildings',
  'raised',
  'issues',
  'heat',
  'merchants',
  'roads',
  'keyPlaces',
  'lamps',
] as const;
export type LayerName = (typeof LAYERS)[number];

/** What the panel on the right shows of the place: its issues, the places in it, its charts, the rows of a figure, or what concerns whoever looks. */
export const SHOWS = [
  'issues',
  'unlocated',
  'below',
  'charts',
  'communities',
  'grids',
  'buildings',
  'merchants',
  'opinions',
  'waiting',
  'meetings',
  'questionnaires',
  'unvisited',
  'mine',
] as const;
export type Show = (typeof SHOWS)[number];
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];
export const PANELS = ['left', 'right', 'bottom'] as const;
export type Panel = (typeof PANELS)[number];

/** Everything that decides what the command screen shows. It is the URL, and the URL is it. */
export interface View {
  /** null: the whole sub-district, fitted into the map's box */
  camera: Camera | null;
  shade: Shade;
  metric: Metric;
  /** in the order of LAYERS */
  layers: readonly LayerName[];
  heat: { bandwidthMetres: number; weight: HeatWeight };
  /** As the interfaces understand it: no `state` means all of them. The page's own default is the open ones. */
  filter: IssueFilter;
  /** the past day that is shown, `YYYY-MM-DD`; null is the present */
  asOf: string | null;
  /** number of the issue whose ledger entry is open */
  issue: string | null;
  show: Show;
  /** of what concerns whoever looks: the group that is shown; null is all of it */
  concern: ConcernGroup | null;
  sort: IssueSort;
  /** null: what was remembered, else Chinese */
  language: Language | null;
  /** null: what was remembered, else as the system likes it */
  theme: Theme | null;
  folded: readonly Panel[];
}

export const DEFAULT_LAYERS: readonly LayerName[] = ['buildings', 'issues', 'roads'];

export const DEFAULT_FILTER: IssueFilter = { ...NO_FILTER, state: [...OPEN_STATES].sort() };

export const DEFAULT_VIEW: View = {
  camera: null,
  shade: 'community',
  metric: 'open',
  layers: DEFAULT_LAYERS,
  heat: { bandwidthMetres: HEAT_BANDWIDTHS_METRES.default, weight: 'count' },
  filter: DEFAULT_FILTER,
  asOf: null,
  issue: null,
  show: 'issues',
  concern: null,
  sort: 'matters',
  language: null,
  theme: null,
  folded: [],
};
