interface Find {
  text: string;
  at: readonly [lng: number, lat: number] | null;
  /** the page's own address, without anything that it does not know */
  address: string;
}

const LONGEST = 40;
const NUMBER = /^-?\d{1,3}(\.\d{1,7})?$/;

/** What is looked for: some letters of a name, or a position. What cannot be read is as if it were not there. */
export function readFind(query: Record<string, string | string[] | undefined>): Find {
  const one = (name: string) => [query[name] ?? ''].flat()[0] ?? '';
  const [lng = '', lat = ''] = one('at').split(',');
  if (NUMBER.test(lng) && NUMBER.test(lat) && Math.abs(Number(lat)) <= 85 && Math.abs(Number(lng)) <= 180)
    return { text: '', at: [Number(lng), Number(lat)], address: `/find?at=${lng},${lat}` };
  const text = one('q').trim().slice(0, LONGEST);
  return { text, at: null, address: `/find?${new URLSearchParams({ q: text })}` };
}
