import { describe, expect, it } from 'vitest';
import { PROBLEM_SENTENCES_EN } from '@/scripts/import/problem-sentences-en';
import { PROBLEM_SENTENCES_ZH } from '@/scripts/import/problem-sentences-zh';
import { planInvented } from '@/tests/support/import-input';

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const area = (...rings: number[][][]) => ({ type: 'Polygon', coordinates: rings });
const feature = (code: string, geometry: unknown) => ({
  type: 'Feature',
  properties: { code, name: code },
  geometry,
});
const collection = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });
const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
const HERE = area(square(100.2, 36.9, 0.01));

const problemsOf = (communities: string) => planInvented({ places: { communities } }).problems;

describe('a GeoJSON file of areas', () => {
  it.each([
    ['is TopoJSON', '{"type":"Topology","objects":{}}', 'geojson_topology', null, 'TopoJSON'],
    ['has no features', collection([]), 'geojson_no_features', null, 'features'],
    [
      'is one feature',
      JSON.stringify(feature('C1', HERE)),
      'geojson_not_collection',
      'Feature',
      'FeatureCollection',
    ],
    [
      'names another crs',
      collection([feature('C1', HERE)], crs('urn:ogc:def:crs:EPSG::3857')),
      'geojson_crs',
      'urn:ogc:def:crs:EPSG::3857',
      'EPSG:4326',
    ],
  ])('that %s is refused with its own sentence', (_, text, code, value, said) => {
    const problems = problemsOf(text);
    expect(problems).toMatchObject([{ code, value, row: null }]);
    for (const sentences of [PROBLEM_SENTENCES_ZH, PROBLEM_SENTENCES_EN]) {
      expect(sentences[problems[0]!.code](problems[0]!)).toContain(said);
    }
  });

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4490'])(
    'may name %s',
    (name) => {
      expect(problemsOf(collection([feature('C1', HERE)], crs(name)))).toEqual([]);
    },
  );

  it('in metres is told once with the number of features, and not once more for all that lies in them', () => {
    const metres = [12693000, 12694000].map((x, at) => feature(`C${at}`, area(square(x, 3970000, 500))));
    const { problems } = planInvented({
      places: {
        communities: collection(metres),
        buildings: '编号,名称,经度,纬度\nB1,甲院,100.20112,36.90112\n',
      },
    });
    expect(problems).toMatchObject([
      { row: 1, column: 'geometry', value: '12693000, 3970000', code: 'geometry_projected', rows: 2 },
    ]);
    expect(PROBLEM_SENTENCES_ZH.geometry_projected(problems[0]!)).toContain('EPSG:4326');
  });

  it('is refused where an area is missing, open, empty or crosses itself, each by its place in the file', () => {
    const bow = area([
      [100.2, 36.9],
      [100.22, 36.92],
      [100.22, 36.9],
      [100.2, 36.92],
      [100.2, 36.9],
    ]);
    const problems = problemsOf(
      collection([
        feature('C1', HERE),
        feature('C2', null),
        feature('C3', area(square(100.2, 36.9, 0.01).slice(0, 4))),
        feature('C4', area(square(100.2, 36.9, 0))),
        feature('C5', bow),
      ]),
    );
    expect(problems.map(({ row, value, code }) => [row, value, code])).toEqual([
      [2, null, 'geometry_missing'],
      [3, '100.2, 36.9 … 100.2, 36.91', 'geometry_ring_open'],
      [4, '100.2, 36.9', 'geometry_no_area'],
      [5, '100.21, 36.91', 'geometry_crosses_itself'],
    ]);
  });

  it('of buildings may lack a geometry: they are unlocated with the reason', () => {
    const { problems, plan } = planInvented({
      places: {
        communities: collection([feature('C1', HERE)]),
        buildings: collection([feature('B1', null)]),
      },
    });
    expect(problems).toEqual([]);
    expect(plan.places.buildings).toMatchObject([{ code: 'B1', lng: null, unlocatedReason: 'blank' }]);
  });

  it('of buildings may hold points off the earth: they are unlocated with the reason', () => {
    const { problems, plan } = planInvented({
      places: {
        communities: collection([feature('C1', HERE)]),
        buildings: collection([
          feature('B1', { type: 'Point', coordinates: [36.90512, 100.20512] }),
          feature('B2', { type: 'Point', coordinates: [-360, 36.9] }),
        ]),
      },
    });
    expect(problems).toEqual([]);
    expect(plan.places.buildings).toMatchObject([
      { unlocatedReason: 'swapped' },
      { unlocatedReason: 'out_of_range' },
    ]);
  });
});

describe('a CSV of areas', () => {
  it('may leave outlines out, and how many is told', () => {
    const { problems, files } = planInvented({ places: { communities: '编号,名称\nC1,甲\nC2,乙\n' } });
    expect(problems).toEqual([]);
    expect(files).toMatchObject([{ kind: 'communities', withoutOutline: 2 }]);
  });
});
