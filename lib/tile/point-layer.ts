import { ByteWriter } from './byte-writer';

/** Units along one side of a tile. */
export const TILE_EXTENT = 4096;

const zigzag = (value: number): number => (value << 1) ^ (value >> 31);

/** Bytes are a text in UTF-8 that hardly any other feature has: it is not looked for among the values that are there. */
type Value = string | number | Uint8Array;

/**
 * One layer of points of a Mapbox Vector Tile 2.1. Property names and values are written once and referred to by
 * position. Text and whole numbers ≥ 0 are all that it takes.
 *
 * @example
 * const layer = new PointLayer('issues');
 * layer.add(2048, 2048, { n: 3, light: 'red' });
 * const tile = layer.finish();
 */
export class PointLayer {
  private readonly features = new ByteWriter(4096);
  private readonly feature = new ByteWriter();
  private readonly part = new ByteWriter();
  private readonly value = new ByteWriter();
  private readonly keys = new Map<string, number>();
  private readonly values = new Map<string | number, number>();
  private readonly written = new ByteWriter(1024);
  private valueCount = 0;
  private count = 0;

  constructor(private readonly name: string) {}

  /** Adds a point at tile units (0…4095 from the north-west corner). Properties that are undefined are left out. */
  add(x: number, y: number, properties: Readonly<Record<string, Value | undefined>>): void {
    const { feature, part } = this;
    feature.clear();
    part.clear();
    for (const key in properties) {
      const value = properties[key];
      if (value === undefined) continue;
      part.varint(this.positionOfKey(key));
      part.varint(this.positionOf(value));
    }
    feature.message(2, part);
    feature.tag(3, 0);
    feature.varint(1); // POINT
    part.clear();
    part.varint(9); // MoveTo, once
    part.varint(zigzag(x));
    part.varint(zigzag(y));
    feature.message(4, part);
    this.features.message(2, feature);
    this.count += 1;
  }

  /** The bytes of a tile with this layer; a tile without features has no bytes. */
  finish(): Uint8Array<ArrayBuffer> {
    const tile = new ByteWriter(this.features.length + this.written.length + 1024);
    if (this.count === 0) return tile.finish();
    const layer = new ByteWriter(this.features.length + this.written.length + 1024);
    layer.tag(15, 0);
    layer.varint(2);
    layer.text(1, this.name);
    layer.append(this.features.finish());
    for (const key of this.keys.keys()) layer.text(3, key);
    layer.append(this.written.finish());
    layer.tag(5, 0);
    layer.varint(TILE_EXTENT);
    tile.message(3, layer);
    return tile.finish();
  }

  private positionOfKey(key: string): number {
    let position = this.keys.get(key);
    if (position === undefined) {
      position = this.keys.size;
      this.keys.set(key, position);
    }
    return position;
  }

  private positionOf(value: Value): number {
    if (value instanceof Uint8Array) return this.write(value);
    let position = this.values.get(value);
    if (position === undefined) {
      position = this.write(value);
      this.values.set(value, position);
    }
    return position;
  }

  /** Writes a value behind those that are there; returns its position. */
  private write(value: Value): number {
    const { value: content, written } = this;
    content.clear();
    if (typeof value === 'number') {
      content.tag(5, 0); // uint64
      content.varint(value);
    } else if (typeof value === 'string') content.text(1, value);
    else content.bytes(1, value);
    written.message(4, content);
    return this.valueCount++;
  }
}
