import { readPlace } from '@/lib/contract/nearby';

export interface Find {
  text: string;
  at: readonly [lng: number, lat: number] | null;
  /** the position may be off by so many metres; null: nobody said */
  within: number | null;
  /** what was given as a position and is none */
  notPlace: string | null;
  /** the page's own address, without anything that it does not know */
  address: string;
}

const LONGEST = 40;
const NOTHING = { text: '', at: null, within: null, notPlace: null };

/** What is looked for: some letters of a name, or a position. */
export function readFind(query: Record<string, string | string[] | undefined>): Find {
  const one = (name: string) => ([query[name] ?? ''].flat()[0] ?? '').trim();
  const address = (asked: Record<string, string>) => `/find?${new URLSearchParams(asked)}`;
  const given = one('at');
  const at = readPlace(given);
  if (at) {
    const within = /^\d{1,7}$/.test(one('within')) ? Number(one('within')) : null;
    const asked = { at: at.join(), ...(within !== null && { within: String(within) }) };
    return { ...NOTHING, at, within, address: address(asked) };
  }
  const text = one('q').slice(0, LONGEST);
  if (text !== '' || given === '') return { ...NOTHING, text, address: address({ q: text }) };
  const notPlace = given.slice(0, LONGEST);
  return { ...NOTHING, notPlace, address: address({ at: notPlace }) };
}
