import type { Dictionary } from '@/lib/contract/dictionary';
import type { AreaRef } from '@/lib/contract/filter';

/** A building or crossing that distances can be told from. */
export interface Start {
  place: AreaRef;
  nameZh: string;
  nameEn: string;
}

const MOST = 8;

/** Buildings and crossings with a point whose name or code holds the words, shortest name first. */
export function findStarts({ buildings, crossings }: Dictionary, words: string): Start[] {
  const wanted = words.toLowerCase();
  if (wanted === '') return [];
  const among = (kind: 'building' | 'crossing', list: typeof crossings) =>
    list
      .filter(
        ({ nameZh, nameEn, code, lng }) =>
          lng !== null && [nameZh, nameEn, code].some((name) => name.toLowerCase().includes(wanted)),
      )
      .map(({ code, nameZh, nameEn }) => ({ place: { kind, code }, nameZh, nameEn }));
  return [...among('building', buildings), ...among('crossing', crossings)]
    .sort((one, other) => one.nameZh.length - other.nameZh.length)
    .slice(0, MOST);
}
