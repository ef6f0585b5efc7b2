import type { FeatureCollection, LineString, MultiPolygon, Point, Polygon } from 'geojson';

/**
 * What everybody may know: the answers of `/api/open/*` and the props of the public's pages. Whatever is not in here never
 * leaves the office. Times are days of the office's time zone (`YYYY-MM-DD`), places are published places only.
 */

/** The sub-district, its communities, roads (街巷), and the buildings with enough households behind them. */
export type OpenPlaceKind = 'street' | 'community' | 'road' | 'building';

/** What residents need to know of an issue's state, without the office's inner turns. */
export const OPEN_STAGES = ['waiting', 'working', 'checking', 'paused', 'solved', 'declined'] as const;
export type OpenStage = (typeof OPEN_STAGES)[number];

export interface OpenCounts {
  /** waiting, working, checking or paused */
  open: number;
  /** of the open ones, those whose day has passed */
  overdue: number;
  /** written off within the last 30 days */
  solvedLately: number;
  /** written off since the campaign began */
  solved: number;
}

export interface OpenPlace {
  /** random, says nothing: neither guessed nor counted through */
  id: string;
  kind: OpenPlaceKind;
  nameZh: string;
  nameEn: string;
  /** the community of a road or a building, the sub-district of a community; null for the sub-district */
  parentId: string | null;
  /** where its mark stands; null where the office knows no place */
  at: readonly [lng: number, lat: number] | null;
  counts: OpenCounts;
}

export interface OpenIssue {
  /** random, says nothing */
  id: string;
  placeId: string;
  category: { nameZh: string; nameEn: string };
  /** the category's public words; never what somebody wrote */
  summaryZh: string;
  summaryEn: string;
  stage: OpenStage;
  openedOn: string;
  /** until when it was promised to be dealt with */
  dueOn: string | null;
  /** when it was written off or declined */
  closedOn: string | null;
  unit: { nameZh: string; nameEn: string } | null;
}

/** How the sub-district does: the current and the last calendar month, up to the same day of the month. */
export interface OpenMonth {
  month: string;
  /** what the office does had begun before it; else it is no measure for another */
  isWhole: boolean;
  opened: number;
  solved: number;
  /** of the solved ones, those within their day; null when none had one */
  solvedInTime: number | null;
  /** median of days from opening to solving; null when fewer than five were solved */
  medianDays: number | null;
}

export interface OpenOffice {
  nameZh: string;
  nameEn: string;
  timeZone: string;
  isDemo: boolean;
  /** the office's day, the demo's own in the demo */
  today: string;
  /** 审图号 */
  mapReviewNumber: string | null;
  /** fewer households than these are not shown as a place of their own */
  leastHouseholds: number;
  /** [west, south, east, north] of everything that was loaded */
  bounds: [number, number, number, number];
}

export interface OpenOverview {
  office: OpenOffice;
  street: OpenPlace;
  communities: OpenPlace[];
  thisMonth: OpenMonth;
  lastMonth: OpenMonth;
  /** newest first, at most 10 */
  solvedLately: OpenIssue[];
}

/** A place and what is known of it: its own issues and, of a larger place, those that are told of it only. */
export interface OpenPlacePage {
  place: OpenPlace;
  /** from the sub-district down to its parent */
  path: OpenPlace[];
  /** the places within it that are published, most open first */
  within: OpenPlace[];
  /** nearest due day first, those without one last */
  open: OpenIssue[];
  /** solved or declined within the last 90 days, newest first */
  closed: OpenIssue[];
}

type Area = Polygon | MultiPolygon;

/**
 * What the public's map is drawn from (`GET /api/open/ground`), WGS-84, lng before lat. Codes are the public ids of
 * `OpenPlace`. Roads carry their names: they are on every town map, published as places or not.
 */
export interface OpenGround {
  /** changes with what is below and with nothing else */
  version: string;
  /** [west, south, east, north] of everything that was loaded */
  bounds: [number, number, number, number];
  street: FeatureCollection<Area, { code: string }>;
  communities: FeatureCollection<Area, { code: string }>;
  /** published ones only; one without a footprint is a point */
  buildings: FeatureCollection<Area | Point, { code: string; community: string }>;
  roads: FeatureCollection<
    LineString,
    { nameZh: string; nameEn: string; roadClass: string; widthMetres: number | null }
  >;
  /** water, greens, blocks, houses, market halls; the compounds that are no published place are `compound` */
  ground: FeatureCollection<Area, { kind: string }>;
}
