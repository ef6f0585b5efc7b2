import { initialsOf, readingsOf } from './readings';

const put = (table: Map<string, number[]>, key: string, id: number) => {
  const ids = table.get(key);
  if (ids === undefined) table.set(key, [id]);
  else if (ids.at(-1) !== id) ids.push(id);
};

/** The characters of many names, numbered, and by how they can be typed. */
export class Alphabet {
  private readonly ids = new Map<string, number>();
  /** ids by whole reading: `lao` */
  readonly byReading = new Map<string, number[]>();
  /** ids by initial: `l`, `z`, `zh` */
  readonly byInitial = new Map<string, number[]>();
  /** ids by the beginning of a reading that is not all of it: `la` */
  readonly byBeginning = new Map<string, number[]>();

  get size(): number {
    return this.ids.size;
  }

  /** The number of a folded character; undefined when no name holds it. */
  idOf(char: string): number | undefined {
    return this.ids.get(char);
  }

  add(char: string): number {
    const known = this.ids.get(char);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(char, id);
    for (const reading of readingsOf(char)) {
      put(this.byReading, reading, id);
      for (const initial of initialsOf(reading)) put(this.byInitial, initial, id);
      for (let length = 1; length < reading.length; length++) {
        put(this.byBeginning, reading.slice(0, length), id);
      }
    }
    return id;
  }
}
