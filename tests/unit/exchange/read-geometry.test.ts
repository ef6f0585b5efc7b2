import { describe, expect, it } from 'vitest';
import { readGeometry } from '@/lib/exchange/read-geometry';

const SQUARE = [
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ],
];

describe('a geometry in a cell', () => {
  it.each([
    ['POINT (114.03 33.58)', { type: 'Point', coordinates: [114.03, 33.58] }],
    ['SRID=4326;POINT(114.03 33.58)', { type: 'Point', coordinates: [114.03, 33.58] }],
    ['POINT Z (114.03 33.58 61)', { type: 'Point', coordinates: [114.03, 33.58, 61] }],
    [
      'LINESTRING (0 0, 1e-1 -1.5)',
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [0.1, -1.5],
        ],
      },
    ],
    ['POLYGON ((0 0, 1 0, 1 1, 0 0))', { type: 'Polygon', coordinates: SQUARE }],
    ['MULTIPOLYGON (((0 0,1 0,1 1,0 0)))', { type: 'MultiPolygon', coordinates: [SQUARE] }],
    [
      'MULTIPOINT (1 2, 3 4)',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'MULTIPOINT ((1 2), (3 4))',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [JSON.stringify({ type: 'Polygon', coordinates: SQUARE }), { type: 'Polygon', coordinates: SQUARE }],
    [
      JSON.stringify({ type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] } }),
      { type: 'Point', coordinates: [1, 2] },
    ],
  ])('is read: %s', (text, geometry) => {
    expect(readGeometry(text)).toEqual({ geometry });
  });

  it.each([
    ['geometry_malformed', 'somewhere', null],
    ['geometry_malformed', 'POINT (1)', 'Point'],
    ['geometry_malformed', 'POINT (1 x)', null],
    ['geometry_malformed', 'POLYGON ((0 0, 1 1))', null],
    ['geometry_malformed', 'LINESTRING (0 0)', 'LineString'],
    ['geometry_malformed', '{"type":"Polygon","coordinates":[[0,0],[1,1]]}', 'Polygon'],
    ['geometry_malformed', '{"type":"GeometryCollection","geometries":[]}', 'GeometryCollection'],
    ['geometry_malformed', '{"type":"Point"', null],
    ['geometry_outside_world', 'LINESTRING (33.58 114.03, 33.59 114.04)', '33.58, 114.03'],
    ['geometry_projected', 'POINT (456789.1 4089123.4)', '456789.1, 4089123.4'],
    [
      'geometry_projected',
      'POLYGON ((12693000 3970000, 12694000 3970000, 12694000 3971000, 12693000 3970000))',
      '12693000, 3970000',
    ],
    ['geometry_ring_open', 'POLYGON ((0 0, 1 0, 1 1))', '0, 0 … 1, 1'],
    ['geometry_ring_open', 'POLYGON ((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2))', '1, 1 … 2, 2'],
    ['geometry_no_area', 'POLYGON ((0 0, 1 1, 0 0))', '0, 0'],
    ['geometry_no_area', 'POLYGON ((5 5, 5 5, 5 5, 5 5))', '5, 5'],
    ['geometry_crosses_itself', 'POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))', '1, 1'],
    ['geometry_crosses_itself', 'MULTIPOLYGON (((5 5, 6 5, 6 6, 5 5)), ((0 0, 2 2, 2 0, 0 2, 0 0)))', '1, 1'],
  ])('is refused as %s: %s', (fault, text, at) => {
    expect(readGeometry(text)).toEqual({ fault, at });
  });

  it('is a lone point in degrees wherever it lies: the check of coordinates says why it is unlocated', () => {
    expect(readGeometry('POINT (33.58 114.03)')).toHaveProperty('geometry');
  });
});
