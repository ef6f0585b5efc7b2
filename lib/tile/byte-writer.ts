const encoder = new TextEncoder();

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

  /** A length-delimited field that holds another writer's bytes. */
  message(field: number, content: ByteWriter): void {
    this.bytes(field, content.room.subarray(0, content.length));
  }

  text(field: number, value: string): void {
    this.bytes(field, encoder.encode(value));
  }

  /** A length-delimited field that holds these bytes. */
  bytes(field: number, content: Uint8Array): void {
    this.tag(field, 2);
    this.varint(content.length);
    this.append(content);
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
