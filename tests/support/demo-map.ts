import fc from 'fast-check';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { generatePlaces } from '@/db/seed/place/generate-places';
import { columnsOf } from '@/lib/contract/columns';
import type { Places } from '@/lib/contract/places';
import type { MapView, PlaceNames } from '@/lib/map-style/map-view';
import { LAYERS, METRICS, SHADES } from '@/lib/view-state/view';

const town = generatePlaces(1);

function collect<T, G extends Geometry, P>(
  list: readonly T[],
  geometry: (one: T) => G,
  properties: (one: T) => P,
): FeatureCollection<G, P> {
  const features = list.map(
    (one): Feature<G, P> => ({ type: 'Feature', geometry: geometry(one), properties: properties(one) }),
  );
  return { type: 'FeatureCollection', features };
}

const [lngs, lats] = [0, 1].map((axis) =>
  town.communities.flatMap(({ geometry }) => geometry.coordinates.flat().map((at) => at[axis]!)),
) as [number[], number[]];

/** The demo's geography, straight from its generator. */
export const demoPlaces: Places = {
  dataVersion: 1,
  bounds: [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)],
  street: collect(
    [town.street],
    (s) => s.geometry,
    ({ code }) => ({ code }),
  ),
  communities: collect(
    town.communities,
    (c) => c.geometry,
    ({ code }) => ({ code }),
  ),
  grids: collect(
    town.grids,
    (g) => g.geometry,
    ({ code, communityCode }) => ({ code, community: communityCode }),
  ),
  buildings: collect(
    town.buildings,
    (b) => b.footprint,
    ({ code, gridCode, communityCode }) => ({ code, grid: gridCode, community: communityCode }),
  ),
  roads: collect(
    town.roads,
    (r) => r.centreline,
    ({ code, roadClass, widthMetres }) => ({ code, roadClass, widthMetres }),
  ),
  crossings: collect(
    town.crossings,
    (c) => ({ type: 'Point', coordinates: c.point }),
    ({ code }) => ({ code }),
  ),
  lamps: collect(
    town.lamps,
    (l) => ({ type: 'Point', coordinates: l.point }),
    ({ code }) => ({ code }),
  ),
  keyPlaces: collect(
    town.keyPlaces,
    (k) => k.geometry,
    ({ code, kind, nameZh, nameEn }) => ({ code, kind, nameZh, nameEn }),
  ),
  ground: collect(
    town.ground,
    (g) => g.geometry,
    ({ kind }) => ({ kind }),
  ),
};

const named = (list: readonly { code: string; nameZh: string }[]) =>
  Object.fromEntries(list.map(({ code, nameZh }) => [code, { zh: nameZh, en: `${code} in English` }]));

export const demoNames: PlaceNames = {
  community: named(town.communities),
  grid: named(town.grids),
  building: named(town.buildings),
  road: named(town.roads),
  crossing: named(town.crossings),
};

/** Some demo issues, in a fixed order: one for every third building, one for every fiftieth merchant. */
export const demoIssues = [
  ...town.buildings.filter((_, i) => i % 3 === 0).map(({ point }) => point),
  ...town.merchants.filter((_, i) => i % 50 === 0).map(({ point }) => point),
].map(([lng, lat], i) => ({
  number: `LJ-2026-${String(i + 1).padStart(4, '0')}`,
  title: `下水道堵塞 ${i}`,
  light: (['red', 'amber', 'green', 'grey', 'green'] as const)[i % 5]!,
  lng,
  lat,
}));

const lightCounts = (seed: number) => {
  const [red, amber, green, grey] = [seed % 3, seed % 4, seed % 7, seed % 2];
  return {
    red,
    amber,
    green,
    grey,
    open: red + amber + green + grey,
    issues: red + amber + green + grey + 1,
  };
};

const COUNTS = ['issues', 'open', 'red', 'amber', 'green', 'grey'] as const;

/** Counts that only look like an office's. */
const countsFrom = (seed: number): MapView['counts'] => ({
  communities: columnsOf(
    ['code', ...COUNTS, 'households', 'buildings', 'merchants'],
    town.communities.map(({ code }, i) => ({
      code,
      ...lightCounts(seed + i * 5),
      households: 1500 + i,
      buildings: 40,
      merchants: 300,
    })),
  ),
  grids: columnsOf(
    ['code', ...COUNTS, 'households', 'buildings'],
    town.grids.map(({ code }, i) => ({
      code,
      ...lightCounts(seed + i),
      households: 200 + i,
      buildings: 4,
    })),
  ),
  buildings: columnsOf(
    ['code', ...COUNTS],
    town.buildings
      .filter((_, i) => (i + seed) % 2 === 0)
      .map(({ code }, i) => ({ code, ...lightCounts(seed + i) })),
  ),
});

export const demoView: MapView = {
  theme: 'light',
  lang: 'zh-CN',
  isSynthetic: true,
  shade: 'community',
  metric: 'open',
  layers: ['buildings', 'issues', 'roads'],
  places: demoPlaces,
  counts: countsFrom(11),
  names: demoNames,
  tileUrl: 'http://127.0.0.1/tiles/issues/{z}/{x}/{y}.mvt',
  asOf: null,
  heat: null,
  merchants: null,
  selection: null,
  focus: null,
  basemap: { kind: 'schematic' },
};

const anyArea = fc.oneof(
  fc.constantFrom(...town.communities.map(({ code }) => ({ kind: 'community' as const, code }))),
  fc.constantFrom(...town.grids.map(({ code }) => ({ kind: 'grid' as const, code }))),
  fc.constantFrom(...town.buildings.map(({ code }) => ({ kind: 'building' as const, code }))),
  fc.constant({ kind: 'road' as const, code: town.roads[0]!.code }),
  fc.constant({ kind: 'building' as const, code: 'never-built' }),
);

/** Any view that an office could come to. */
export const anyView: fc.Arbitrary<MapView> = fc
  .record({
    theme: fc.constantFrom('light' as const, 'dark' as const),
    lang: fc.constantFrom('zh-CN' as const, 'en' as const),
    isSynthetic: fc.boolean(),
    shade: fc.constantFrom(...SHADES),
    metric: fc.constantFrom(...METRICS),
    layers: fc.subarray([...LAYERS]),
    asOf: fc.constantFrom(null, '2026-08-03'),
    seed: fc.nat(1000),
    focus: fc.option(anyArea),
    selection: fc.option(
      fc.oneof(
        anyArea,
        fc.constant({ kind: 'issue' as const, number: 'LJ-2026-0001', lng: 114.03, lat: 33.58 }),
      ),
    ),
    basemap: fc.constantFrom<MapView['basemap']>(
      { kind: 'schematic' },
      { kind: 'tianditu', key: '0123456789abcdef', look: 'vector' },
      {
        kind: 'raster',
        url: 'https://t.invalid/{z}/{x}/{y}.png',
        attribution: '',
        tileSize: 256,
        maxZoom: 18,
      },
    ),
  })
  .map(({ seed, ...changes }) => {
    const view: MapView = { ...demoView, ...changes, counts: countsFrom(seed) };
    // a counterexample is told by what was chosen, not by the whole town
    Object.defineProperty(view, fc.toStringMethod, { value: () => JSON.stringify({ seed, ...changes }) });
    return view;
  });
