import type { BasemapSetting } from '../contract/basemap';
import type { Dictionary, Named } from '../contract/dictionary';
import type { AreaKind, AreaRef } from '../contract/filter';
import type { Heat } from '../contract/heat';
import type { Merchants, Places } from '../contract/places';
import type { Summary } from '../contract/summary';
import type { Light } from '../ledger/states';
import type { Language, LayerName, Metric, Shade } from '../view-state/view';
import type { OpenMark } from './open-marks';

/** The theme as drawn: what `auto` came to. */
export type MapTheme = 'light' | 'dark';

export interface PlaceName {
  zh: string;
  en: string;
}
/** Names by kind and code; two kinds may use the same code. */
export type PlaceNames = Readonly<Record<AreaKind, Readonly<Record<string, PlaceName>>>>;

/** [west, south, east, north] in degrees */
export type Bounds = [west: number, south: number, east: number, north: number];

export interface IssuePick {
  kind: 'issue';
  /** one, or several that stand at the same place */
  numbers: string[];
  lng: number;
  lat: number;
}

/** A circle that stands for n issues of a neighbourhood. */
export interface CellPick {
  kind: 'cell';
  n: number;
  lights: Partial<Record<Light, number>>;
  lng: number;
  lat: number;
}

/** A shop, or a key place that is neither a building nor a road: no issue is filtered by it, but it can be looked at. */
export interface PlacePick {
  kind: 'merchant' | 'keyPlace';
  code: string;
  name: string;
  lng: number;
  lat: number;
}

/** What lies under a pointer; null is empty ground. */
export type MapPick = IssuePick | CellPick | PlacePick | AreaRef | null;

export interface IssueSelection {
  kind: 'issue';
  number: string;
  lng: number;
  lat: number;
}

/** A place to go to, as an inspector's map shows it. */
export interface WalkPin {
  number: string;
  title: string;
  light: Light;
  lng: number;
  lat: number;
  /** 1, 2 … among the chosen stops; null for one that is only listed */
  order: number | null;
}

/** What an inspector has in hand: what is listed, the way past the chosen stops, and where the phone is. */
export interface Walk {
  pins: readonly WalkPin[];
  line: readonly (readonly [lng: number, lat: number])[];
  here: { lng: number; lat: number; accuracyMetres: number | null } | null;
}

/** Everything that the map shows, as data. Equal views are equal pictures. */
export interface MapView {
  theme: MapTheme;
  lang: Language;
  /** demo geography: says so on the map and never lies over a real basemap */
  isSynthetic: boolean;
  /** the level whose areas are shaded by `metric` */
  shade: Shade;
  metric: Metric;
  /** what is switched on */
  layers: readonly LayerName[];
  places: Places;
  counts: Pick<Summary, 'communities' | 'grids' | 'buildings'>;
  names: PlaceNames;
  /** `/tiles/issues/{z}/{x}/{y}.mvt?<filter>`: absolute, or a path of this server */
  tileUrl: string;
  /** the past day that is shown, `YYYY-MM-DD`; null is the present */
  asOf: string | null;
  /** null: not asked for, or not here yet */
  heat: Heat | null;
  merchants: Merchants | null;
  selection: IssueSelection | AreaRef | null;
  /** the area drilled into; the rest is dimmed */
  focus: AreaRef | null;
  /** on an inspector's map only */
  walk?: Walk | null;
  /** on the public's map only */
  openMarks?: readonly OpenMark[] | null;
  basemap: BasemapSetting;
}

const noAreas = {
  ...{ code: [], issues: [], open: [], red: [], amber: [], green: [], grey: [] },
  ...{ households: [], buildings: [], merchants: [] },
};
/** The counts of a map on which no area is shaded or lit. */
export const NO_COUNTS: MapView['counts'] = { communities: noAreas, grids: noAreas, buildings: noAreas };

/** A view without what only a browser can fetch: what features, legend and SVG are made of. */
export type MapContent = Omit<MapView, 'tileUrl' | 'asOf' | 'basemap'>;

const byCode = (list: readonly Named[]): Record<string, PlaceName> =>
  Object.fromEntries(list.map(({ code, nameZh, nameEn }) => [code, { zh: nameZh, en: nameEn }]));

/** The names of every place in a dictionary, as the map wants them. */
export const namesOf = (dictionary: Dictionary): PlaceNames => ({
  community: byCode(dictionary.communities),
  grid: byCode(dictionary.grids),
  building: byCode(dictionary.buildings),
  road: byCode(dictionary.roads),
  crossing: byCode(dictionary.crossings),
});

/** The name of a place in the language of the map; a place without a name is called by its code. */
export function nameOf(names: PlaceNames, lang: Language, { kind, code }: AreaRef): string {
  const name = names[kind][code];
  return (lang === 'en' ? name?.en || name?.zh : name?.zh || name?.en) || code;
}
