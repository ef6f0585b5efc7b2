import type { IssueState, Light } from '../ledger/states';

/** What of a place is found by its name, from the widest to the narrowest. */
export const SEARCHED_KINDS = [
  'street',
  'community',
  'grid',
  'road',
  'crossing',
  'key_place',
  'building',
  'merchant',
] as const;
export type SearchedKind = (typeof SEARCHED_KINDS)[number];

/**
 * How a name answers what was typed, best first: it is the very words; begins with them; its initials begin with them;
 * its pinyin does, alone or mixed with the others; or any of these from a later character on.
 */
export const MATCHES = ['exact', 'prefix', 'initials', 'pinyin', 'inside'] as const;
export type Match = (typeof MATCHES)[number];

/** A stretch of a text, UTF-16 indices, the second not included. */
export type Stretch = [from: number, until: number];

export interface PlaceSuggestion {
  kind: SearchedKind;
  code: string;
  nameZh: string;
  /** empty where there is none */
  nameEn: string;
  match: Match;
  /** what to mark in the names; in the Chinese one also when it was typed in Latin letters */
  markZh: Stretch | null;
  markEn: Stretch | null;
  /** codes of what it lies in */
  community: string | null;
  grid: string | null;
  /** open issues there; null where nobody counts them */
  open: number | null;
  /** [west, south, east, north] in degrees, a point having no extent; null for what has no place on the map */
  bounds: [number, number, number, number] | null;
}

export interface IssueSuggestion {
  number: string;
  title: string;
  state: IssueState;
  light: Light;
  community: string | null;
  grid: string | null;
  placeText: string;
  lng: number | null;
  lat: number | null;
  /** the text in which most of the words were found, or a piece of it, and where they stand in it */
  found: { in: 'number' | 'title' | 'description' | 'placeText'; text: string; marks: Stretch[] };
}

/** `GET /api/search?q=`: the few best places and issues for what was typed so far. */
export interface SearchAnswer {
  dataVersion: number;
  /** what was searched for */
  q: string;
  /** best first */
  places: PlaceSuggestion[];
  /** by their numbers first, then by their words: open before closed, newest first */
  issues: IssueSuggestion[];
  /**
   * how many issues, whatever their state, have the words in title, description or place; null when only single
   * characters were typed, which are not looked for
   */
  byWords: { count: number; isMore: boolean } | null;
}

export const MOST_PLACES = 8;
export const MOST_ISSUES = 6;
/** No more are counted. */
export const ISSUES_COUNTED = 1000;
