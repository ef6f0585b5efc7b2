import {
  MATCHES,
  type Match,
  type PlaceSuggestion,
  SEARCHED_KINDS,
  type SearchedKind,
  type Stretch,
} from '../contract/search';
import { crossingQueries } from './crossing-names';
import { fold } from './fold';
import { NameCorpus } from './name-corpus';

export interface SearchablePlace {
  kind: SearchedKind;
  code: string;
  nameZh: string;
  nameEn: string;
  community: string | null;
  grid: string | null;
  /** other names, of crossings */
  aliases?: readonly string[];
}

export type FoundPlace<P extends SearchablePlace> = Pick<PlaceSuggestion, 'match' | 'markZh' | 'markEn'> & {
  place: P;
  open: number;
};

/** A place has a Chinese name and perhaps an English one, so that so many names are of so many places or more. */
const MOST_NAMES_EACH = 2;
const NONE = -1;

/** Places by their names. Built once, asked often. */
export class PlaceIndex<P extends SearchablePlace> {
  private readonly names: NameCorpus;
  private readonly nameOwners: number[] = [];
  /** positions of the names of each place, NONE where it has none */
  private readonly zh: Int32Array;
  private readonly en: Int32Array;
  private readonly aliases: NameCorpus;
  private readonly aliasOwners: number[];
  /** positions by folded code, which is found only by the whole of it */
  private readonly codes = new Map<string, number[]>();

  constructor(private readonly places: readonly P[]) {
    const names: string[] = [];
    const put = (name: string, position: number) => {
      if (name === '') return NONE;
      this.nameOwners.push(position);
      return names.push(name) - 1;
    };
    this.zh = Int32Array.from(places, ({ nameZh }, position) => put(nameZh, position));
    this.en = Int32Array.from(places, ({ nameEn }, position) => put(nameEn, position));
    this.names = new NameCorpus(names);
    places.forEach(({ code }, position) => {
      const folded = fold(code).chars.join('');
      const same = this.codes.get(folded);
      if (same) same.push(position);
      else this.codes.set(folded, [position]);
    });
    const aliases = places.flatMap((place, i) => (place.aliases ?? []).map((alias) => ({ alias, i })));
    this.aliasOwners = aliases.map(({ i }) => i);
    this.aliases = new NameCorpus(aliases.map(({ alias }) => alias));
  }

  /**
   * The best `most` places for a text, best first. Open issues are counted by `openOf`, 0 where that is not known yet.
   */
  find(text: string, openOf: (place: P) => number, most: number): FoundPlace<P>[] {
    const { chars } = fold(text);
    if (chars.length === 0) return [];
    const byMatch = this.matches(text, chars, MOST_NAMES_EACH * most);
    const chosen: { place: P; position: number; match: Match; open: number }[] = [];
    for (const match of MATCHES) {
      const alike = byMatch[match].map((position) => {
        const place = this.places[position]!;
        return { place, position, match, open: openOf(place) };
      });
      chosen.push(...alike.sort(bestFirst).slice(0, most));
      if (chosen.length >= most) break;
    }
    const query = this.names.compile(chars);
    return chosen.slice(0, most).map(({ place, position, match, open }) => {
      const stretchOf = (name: string, at: number): Stretch | null => {
        const stretch = at === NONE ? null : this.names.stretch(query, at);
        return stretch && inOriginal(name, stretch);
      };
      const markZh = stretchOf(place.nameZh, this.zh[position]!);
      return { place, match, open, markZh, markEn: stretchOf(place.nameEn, this.en[position]!) };
    });
  }

  /** Positions of all places that are found, each in the list of its best match only. */
  private matches(text: string, chars: readonly string[], enough: number): Record<Match, number[]> {
    const byAlias = crossingQueries(text)
      .map((query) => fold(query).chars)
      .filter((query) => query.length > 1)
      .map((query) => this.aliases.find(this.aliases.compile(query), enough));
    const byName = this.names.find(this.names.compile(chars), enough);
    const seen = new Set<number>();
    const best = (match: Match) => {
      const found = [
        ...(match === 'exact' ? (this.codes.get(chars.join('')) ?? []) : []),
        ...byName[match].map((name) => this.nameOwners[name]!),
        ...byAlias.flatMap((aliases) => aliases[match].map((alias) => this.aliasOwners[alias]!)),
      ].filter((position) => !seen.has(position));
      for (const position of found) seen.add(position);
      return [...new Set(found)];
    };
    return Object.fromEntries(MATCHES.map((match) => [match, best(match)])) as Record<Match, number[]>;
  }
}

type Ranked = { place: SearchablePlace; match: Match; open: number };

/** The better match first; among equals more open issues, then the wider kind, then the shorter name. */
export function bestFirst(one: Ranked, other: Ranked): number {
  const [a, b] = [one.place, other.place];
  return (
    MATCHES.indexOf(one.match) - MATCHES.indexOf(other.match) ||
    other.open - one.open ||
    SEARCHED_KINDS.indexOf(a.kind) - SEARCHED_KINDS.indexOf(b.kind) ||
    a.nameZh.length - b.nameZh.length ||
    (a.code < b.code ? -1 : 1)
  );
}

/** A stretch of the folded name as one of the name itself, from its first character to the end of its last. */
function inOriginal(name: string, [from, until]: Stretch): Stretch {
  const { at } = fold(name);
  const last = at[until - 1]!;
  return [at[from]!, last + String.fromCodePoint(name.codePointAt(last)!).length];
}
