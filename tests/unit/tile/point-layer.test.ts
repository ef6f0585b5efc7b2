import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import Pbf from 'pbf';
import { describe, expect, it } from 'vitest';
import { PointLayer, TILE_EXTENT } from '@/lib/tile/point-layer';

type Point = { x: number; y: number; properties: Record<string, string | number> };

function decode(bytes: Uint8Array) {
  const layer = new VectorTile(new Pbf(bytes)).layers.issues!;
  const points = Array.from({ length: layer.length }, (_, i) => {
    const feature = layer.feature(i);
    const at = feature.loadGeometry()[0]![0]!;
    return { type: feature.type, x: at.x, y: at.y, properties: { ...feature.properties } };
  });
  return { layer, points };
}

function encode(points: readonly Point[]): Uint8Array {
  const layer = new PointLayer('issues');
  for (const { x, y, properties } of points) layer.add(x, y, properties);
  return layer.finish();
}

const unit = fc.integer({ min: 0, max: TILE_EXTENT - 1 });
const anyPoint: fc.Arbitrary<Point> = fc.record({
  x: unit,
  y: unit,
  properties: fc.dictionary(
    fc.constantFrom('n', 'red', 'light', 'number', '编号'),
    fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.maxSafeNat()),
    { noNullPrototype: true },
  ),
});

describe('a layer of points', () => {
  it('is read by an independent decoder as it was written, whatever the points and properties', () => {
    fc.assert(
      fc.property(fc.array(anyPoint, { minLength: 1, maxLength: 60 }), (points) => {
        const { points: decoded } = decode(encode(points));
        expect(decoded).toEqual(points.map((point) => ({ type: 1, ...point })));
      }),
    );
  });

  it('is version 2, 4096 units wide, and bears its name', () => {
    const { layer } = decode(encode([{ x: 1, y: 2, properties: { n: 1 } }]));
    expect([layer.version, layer.extent, layer.name]).toEqual([2, 4096, 'issues']);
  });

  it('writes a value that many features share once', () => {
    const unit = '城市管理执法中队'.repeat(20);
    const same = (count: number) =>
      Array.from({ length: count }, (_, x) => ({ x, y: 0, properties: { unit } }));
    const grown = encode(same(101)).length - encode(same(1)).length;
    expect(grown).toBeLessThan(100 * 20);
  });

  it('leaves out properties that are undefined', () => {
    const layer = new PointLayer('issues');
    layer.add(0, 0, { n: 2, red: undefined });
    expect(decode(layer.finish()).points[0]!.properties).toEqual({ n: 2 });
  });

  it('without features has no bytes', () => {
    expect(new PointLayer('issues').finish()).toHaveLength(0);
  });
});
