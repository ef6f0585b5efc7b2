import type { FeatureCollection } from 'geojson';
import type { OpenGround, OpenPlace } from '../contract/open-map';
import type { Language } from '../view-state/view';
import { type MapContent, NO_COUNTS, type PlaceName } from './map-view';
import { openMarksOf } from './open-marks';

interface OpenMapContent {
  ground: OpenGround;
  /** the published places, all or those that the picture is about */
  places: readonly OpenPlace[];
  language: Language;
  isDemo: boolean;
  /** writes each community's number of open issues on it */
  isShaded: boolean;
  /** the place that the picture is about */
  selected: OpenPlace | null;
}

const nobody = <F extends FeatureCollection>() => ({ type: 'FeatureCollection', features: [] }) as never as F;

/** What the public's map shows, in the words of every other map: the same layers and scales draw it. */
export function openMapContent(map: OpenMapContent): MapContent {
  const { ground, places, language, isDemo, isShaded, selected } = map;
  const compounds = ground.ground.features.filter(({ properties }) => properties.kind === 'compound');
  const named = (kind: OpenPlace['kind']): Record<string, PlaceName> =>
    Object.fromEntries(
      places
        .filter((place) => place.kind === kind)
        .map(({ id, nameZh, nameEn }) => [id, { zh: nameZh, en: nameEn }]),
    );
  return {
    theme: 'light',
    lang: language,
    isSynthetic: isDemo,
    shade: isShaded ? 'community' : 'none',
    metric: 'open',
    layers: ['roads'],
    places: {
      dataVersion: 0,
      bounds: ground.bounds,
      street: ground.street,
      communities: ground.communities,
      grids: nobody(),
      buildings: {
        type: 'FeatureCollection',
        features: [
          ...ground.buildings.features.map((building) => ({
            ...building,
            properties: { ...building.properties, grid: '' },
          })),
          // drawn like the others, but nothing is told of them
          ...compounds.map(({ geometry }) => ({
            type: 'Feature' as const,
            geometry,
            properties: { code: '', grid: '', community: '' },
          })),
        ],
      },
      roads: {
        type: 'FeatureCollection',
        features: ground.roads.features.map((road, i) => ({
          ...road,
          properties: { ...road.properties, code: String(i) },
        })),
      },
      crossings: nobody(),
      lamps: nobody(),
      keyPlaces: nobody(),
      ground: ground.ground,
    },
    counts: { ...NO_COUNTS, communities: communityCounts(places) },
    names: {
      community: named('community'),
      grid: {},
      building: { ...named('building'), '': { zh: ' ', en: ' ' } },
      road: Object.fromEntries(
        ground.roads.features.map(({ properties: { nameZh, nameEn } }, i) => [
          i,
          { zh: nameZh, en: nameEn || nameZh },
        ]),
      ),
      crossing: {},
    },
    heat: null,
    merchants: null,
    selection: selected?.kind === 'building' ? { kind: 'building', code: selected.id } : null,
    focus: selected?.kind === 'community' ? { kind: 'community', code: selected.id } : null,
    openMarks: openMarksOf(places, language),
  };
}

/** The shading reads open issues only; there is nothing else to be read of a community in public. */
function communityCounts(places: readonly OpenPlace[]): MapContent['counts']['communities'] {
  const communities = places.filter(({ kind }) => kind === 'community');
  const open = communities.map(({ counts }) => counts.open);
  const red = communities.map(({ counts }) => counts.overdue);
  const none = communities.map(() => 0);
  return {
    code: communities.map(({ id }) => id),
    ...{ issues: open, open, red, amber: none, green: open.map((n, at) => n - red[at]!), grey: none },
    ...{ households: none, buildings: none, merchants: none },
  };
}
