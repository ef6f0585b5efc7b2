import { ByteWriter, utf8, varintBytes } from './byte-writer';

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
  private readonly written = new ByteWriter(1024);
  private readonly keys = new Map<string, number>();
  private readonly values = new Map<string | number, number>();
  /** of the feature that is being added: the positions of its keys and values, in turn */
  private readonly tags: number[] = [];
  private valueCount = 0;
  private count = 0;

  constructor(private readonly name: string) {}

  /** Adds a point at tile units (0…4095 from the north-west corner). Properties that are undefined are left out. */
  add(x: number, y: number, properties: Readonly<Record<string, Value | undefined>>): void {
    const { features, tags } = this;
    let tagBytes = 0;
    tags.length = 0;
    for (const key in properties) {
      const value = properties[key];
      if (value === undefined) continue;
      const ofKey = this.positionOfKey(key);
      const ofValue = this.positionOf(value);
      tags.push(ofKey, ofValue);
      tagBytes += varintBytes(ofKey) + varintBytes(ofValue);
    }
    const atX = zigzag(x);
    const atY = zigzag(y);
    const pointBytes = 1 + varintBytes(atX) + varintBytes(atY);
    features.begin(2, 1 + varintBytes(tagBytes) + tagBytes + 2 + 2 + pointBytes);
    features.begin(2, tagBytes);
    for (let i = 0; i < tags.length; i++) features.varint(tags[i]!);
    features.tag(3, 0);
    features.varint(1); // POINT
    features.begin(4, pointBytes);
    features.varint(9); // MoveTo, once
    features.varint(atX);
    features.varint(atY);
    this.count += 1;
  }

  /** The bytes of a tile with this layer; a tile without features has no bytes. */
  finish(): Uint8Array<ArrayBuffer> {
    if (this.count === 0) return new Uint8Array();
    const { features, written } = this;
    const head = new ByteWriter(64);
    head.tag(15, 0);
    head.varint(2);
    head.text(1, this.name);
    for (const key of this.keys.keys()) head.text(3, key);
    head.tag(5, 0);
    head.varint(TILE_EXTENT);
    const length = head.length + features.length + written.length;
    const tile = new ByteWriter(1 + varintBytes(length) + length);
    tile.begin(3, length);
    for (const part of [head, features, written]) tile.appendAll(part);
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
    const { written } = this;
    if (typeof value === 'number') {
      written.begin(4, 1 + varintBytes(value));
      written.tag(5, 0); // uint64
      written.varint(value);
    } else {
      const text = typeof value === 'string' ? utf8(value) : value;
      written.begin(4, 1 + varintBytes(text.length) + text.length);
      written.bytes(1, text);
    }
    return this.valueCount++;
  }
}
