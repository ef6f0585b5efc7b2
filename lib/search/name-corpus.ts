import type { Match } from '../contract/search';
import { Alphabet } from './alphabet';
import { type CompiledQuery, compileQuery } from './compile-query';
import { fold } from './fold';

/** Of a way of matching so many names are looked at: a query that finds more is too short to mean one of them. */
const MOST_OF_A_KIND = 5000;

/** Names by the way in which they were found, each by its position; a name stands in one list only. */
export type FoundNames = Record<Match, number[]>;

/** Many names, folded and held as numbers: a query runs over all of them in one pass. */
export class NameCorpus {
  private readonly alphabet = new Alphabet();
  private readonly ids: Uint16Array;
  /** name i is from ends[i] until ends[i + 1] */
  private readonly ends: Uint32Array;

  /** @param names may be empty, and may stand there more than once. Throws RangeError beyond 65,536 different characters. */
  constructor(names: readonly string[]) {
    const ids: number[] = [];
    const known = new Map<string, readonly number[]>();
    this.ends = new Uint32Array(names.length + 1);
    names.forEach((name, i) => {
      for (const char of name) {
        let folded = known.get(char);
        if (folded === undefined) {
          folded = fold(char).chars.map((one) => this.alphabet.add(one));
          known.set(char, folded);
        }
        for (const id of folded) ids.push(id);
      }
      this.ends[i + 1] = ids.length;
    });
    if (this.alphabet.size > 65_536) throw new RangeError('Too many different characters in the names');
    this.ids = Uint16Array.from(ids);
  }

  compile(chars: readonly string[]): CompiledQuery {
    return compileQuery(this.alphabet, chars);
  }

  /**
   * Which names a query finds, and how. When the beginnings of `enough` names are found, none is looked for that holds
   * the query further on.
   */
  find(query: CompiledQuery, enough = Number.POSITIVE_INFINITY): FoundNames {
    const found: FoundNames = { exact: [], prefix: [], initials: [], pinyin: [], inside: [] };
    const begun = new Set<number>();
    for (let name = 0; name + 1 < this.ends.length; name++) {
      const match = this.matchAtStart(query, this.ends[name]!, this.ends[name + 1]!);
      if (match === null || found[match].length >= MOST_OF_A_KIND) continue;
      found[match].push(name);
      begun.add(name);
    }
    if (begun.size < enough) found.inside = this.findInside(query, begun);
    return found;
  }

  private findInside(query: CompiledQuery, begun: ReadonlySet<number>): number[] {
    const { ids, ends } = this;
    const { first } = query;
    const inside: number[] = [];
    let name = 0;
    for (let i = 0; i < ids.length && inside.length < MOST_OF_A_KIND; i++) {
      if (first[ids[i]!] === 0) continue;
      while (ends[name + 1]! <= i) name += 1;
      const until = ends[name + 1]!;
      if (!this.holdsAt(query, i, until)) continue;
      if (!begun.has(name)) inside.push(name);
      i = until - 1;
    }
    return inside;
  }

  /** The stretch of a folded name that a query means, as it is written before as it is typed; null when it means none. */
  stretch(query: CompiledQuery, name: number): [from: number, until: number] | null {
    const [from, until] = [this.ends[name]!, this.ends[name + 1]!];
    for (let start = from; start + query.length <= until; start++) {
      if (this.isWritten(query, start)) return [start - from, start - from + query.length];
    }
    for (let start = from; start < until; start++) {
      const end = this.end(query, query.typed, start, until);
      if (end >= 0) return [start - from, end - from];
    }
    return null;
  }

  private matchAtStart(query: CompiledQuery, from: number, until: number): Match | null {
    if (from === until || query.first[this.ids[from]!] === 0) return null;
    if (from + query.length <= until && this.isWritten(query, from)) {
      return from + query.length === until ? 'exact' : 'prefix';
    }
    if (this.end(query, query.initials, from, until) >= 0) return 'initials';
    return this.end(query, query.typed, from, until) >= 0 ? 'pinyin' : null;
  }

  private holdsAt(query: CompiledQuery, start: number, until: number): boolean {
    if (this.end(query, query.typed, start, until) >= 0) return true;
    return start + query.length <= until && this.isWritten(query, start);
  }

  private isWritten({ literal, length }: CompiledQuery, start: number): boolean {
    for (let i = 0; i < length; i++) if (this.ids[start + i] !== literal[i]) return false;
    return true;
  }

  /** Where the query is used up when the name is read from `start`; −1 when it never is. */
  private end({ length }: CompiledQuery, table: Int32Array, start: number, until: number): number {
    if (table.length === 0) return -1;
    const done = 1 << length;
    let state = 1;
    for (let i = start; i < until && state !== 0; i++) {
      state = step(table, this.ids[i]! * length, state);
      if ((state & done) !== 0) return i + 1;
    }
    return -1;
  }
}

/** All that can be used up of the query after one more character. */
function step(table: Int32Array, row: number, state: number): number {
  let next = 0;
  for (let rest = state; rest !== 0; rest &= rest - 1) {
    next |= table[row + (31 - Math.clz32(rest & -rest))]!;
  }
  return next;
}
