import type { Feature, FeatureCollection, Point } from 'geojson';
import type { OpenCounts, OpenPlace } from '../contract/open-map';
import type { Language } from '../view-state/view';
import { LIGHT_MARKS, type LightMark } from './light-marks';

/** What the public's map says of a place, the worst first: something is past its day, something is open, solved lately. */
export const OPEN_MARK_KINDS = ['overdue', 'open', 'solved'] as const;
export type OpenMarkKind = (typeof OPEN_MARK_KINDS)[number];

/** Their shapes; an open one is dark, because green would be read as solved. */
export const OPEN_MARKS: Record<
  OpenMarkKind,
  Pick<LightMark, 'glyph' | 'fill' | 'text' | 'path' | 'inner'>
> = {
  overdue: LIGHT_MARKS.red,
  open: { glyph: '●', fill: 'ink-2', text: 'surface', path: LIGHT_MARKS.green.path },
  solved: LIGHT_MARKS.none,
};

/** A published place with something to tell, where its mark stands. */
export interface OpenMark {
  id: string;
  name: string;
  kind: OpenMarkKind;
  open: number;
  lng: number;
  lat: number;
}

/** Which mark a place has; null where there is nothing to tell. */
export function openMarkKind({ open, overdue, solvedLately }: OpenCounts): OpenMarkKind | null {
  if (overdue > 0) return 'overdue';
  if (open > 0) return 'open';
  return solvedLately > 0 ? 'solved' : null;
}

/** The name of something public in the language of the page. */
export const openName = (one: { nameZh: string; nameEn: string }, language: Language): string =>
  language === 'en' ? one.nameEn || one.nameZh : one.nameZh || one.nameEn;

/** Marks of buildings and roads. Larger places have their figure written on them instead. */
export function openMarksOf(places: readonly OpenPlace[], language: Language): OpenMark[] {
  return places.flatMap((place) => {
    const kind = openMarkKind(place.counts);
    if (!kind || !place.at || (place.kind !== 'building' && place.kind !== 'road')) return [];
    const [lng, lat] = place.at;
    return [{ id: place.id, name: openName(place, language), kind, open: place.counts.open, lng, lat }];
  });
}

/** The marks as the source of a map, the worst last, so that it lies on top. */
export function openMarkFeatures(marks: readonly OpenMark[] | null | undefined): FeatureCollection<Point> {
  return { type: 'FeatureCollection', features: worstLast(marks ?? []).map(feature) };
}

const feature = ({ id, kind, open, lng, lat }: OpenMark): Feature<Point> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lng, lat] },
  properties: { code: id, kind, open },
});

/** In the order in which marks are drawn. */
export const worstLast = (marks: readonly OpenMark[]): OpenMark[] =>
  [...marks].sort((a, b) => OPEN_MARK_KINDS.indexOf(b.kind) - OPEN_MARK_KINDS.indexOf(a.kind));
