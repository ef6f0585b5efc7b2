const encoder = new TextEncoder();

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** How many bytes the varint of a whole number from 0 to 2^53 − 1 takes. */
export function varintBytes(value: number): number {
  let bytes = 1;
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 128)) bytes += 1;
  return bytes;
}

/** A growing buffer with the few parts of Protocol Buffers that a vector tile needs. */
export class ByteWriter {
  private room: Uint8Array;
  length = 0;

  constructor(capacity = 256) {
    this.room = new Uint8Array(capacity);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.room.length) return;
    const larger = new Uint8Array(Math.max(this.room.length * 2, this.length + count));
    larger.set(this.room.subarray(0, this.length));
    this.room = larger;
  }

  /** A whole number from 0 to 2^53 − 1, seven bits a byte, lowest first. */
  varint(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest > 0x7fffffff) {
      this.room[this.length++] = (rest % 128) | 0x80;
      rest = Math.floor(rest / 128);
    }
    while (rest > 0x7f) {
      this.room[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.room[this.length++] = rest;
  }

  /** Field number and wire type: 0 varint, 2 length-delimited. */
  tag(field: number, wireType: 0 | 2): void {
    this.varint((field << 3) | wireType);
  }

  /** Begins a length-delimited field of so many bytes, which are written next. */
  begin(field: number, bytes: number): void {
    this.tag(field, 2);
    this.varint(bytes);
  }

  text(field: number, value: string): void {
    this.bytes(field, utf8(value));
  }

  /** A length-delimited field that holds these bytes. */
  bytes(field: number, content: Uint8Array): void {
    this.begin(field, content.length);
    this.append(content);
  }

  /** All that another writer holds. */
  appendAll({ room, length }: ByteWriter): void {
    this.append(room.subarray(0, length));
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.room.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** The same of `length` bytes from `start` on: a few are copied before a view of them has been made. */
  appendFew(bytes: Uint8Array, start: number, length: number): void {
    this.reserve(length);
    const { room, length: at } = this;
    for (let i = 0; i < length; i++) room[at + i] = bytes[start + i]!;
    this.length = at + length;
  }

  clear(): void {
    this.length = 0;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.room.slice(0, this.length) as Uint8Array<ArrayBuffer>;
  }
}
