import { readPlace } from '@/lib/contract/nearby';

export interface Find {
  text: string;
  at: readonly [lng: number, lat: number] | null;
  /** what was given as a position and is none */
  notPlace: string | null;
  /** the page's own address, without anything that it does not know */
  address: string;
}

const LONGEST = 40;

/** What is looked for: some letters of a name, or a position. */
export function readFind(query: Record<string, string | string[] | undefined>): Find {
  const one = (name: string) => ([query[name] ?? ''].flat()[0] ?? '').trim();
  const given = one('at');
  const at = readPlace(given);
  if (at) return { text: '', at, notPlace: null, address: `/find?at=${at.join(',')}` };
  const text = one('q').slice(0, LONGEST);
  if (text !== '' || given === '')
    return { text, at: null, notPlace: null, address: `/find?${new URLSearchParams({ q: text })}` };
  const notPlace = given.slice(0, LONGEST);
  return { text, at: null, notPlace, address: `/find?${new URLSearchParams({ at: notPlace })}` };
}
