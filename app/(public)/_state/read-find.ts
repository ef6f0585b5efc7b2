import { readPlace } from '@/lib/contract/nearby';

interface Find {
  text: string;
  at: readonly [lng: number, lat: number] | null;
  /** the page's own address, without anything that it does not know */
  address: string;
}

const LONGEST = 40;

/** What is looked for: some letters of a name, or a position. What cannot be read is as if it were not there. */
export function readFind(query: Record<string, string | string[] | undefined>): Find {
  const one = (name: string) => [query[name] ?? ''].flat()[0] ?? '';
  const at = readPlace(one('at'));
  if (at) return { text: '', at, address: `/find?at=${at.join(',')}` };
  const text = one('q').trim().slice(0, LONGEST);
  return { text, at: null, address: `/find?${new URLSearchParams({ q: text })}` };
}
