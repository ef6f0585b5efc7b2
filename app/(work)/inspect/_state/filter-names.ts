import type { Dictionary, Named } from '@/lib/contract/dictionary';
import type { Language } from '@/lib/view-state/view';

export interface NamedCode {
  code: string;
  name: string;
}

/** The names that a phone needs: of what one filters by, in the language of the page. */
export interface FilterNames {
  categories: NamedCode[];
  units: NamedCode[];
  communities: NamedCode[];
}

export const nameIn = (language: Language, { nameZh, nameEn }: Omit<Named, 'code'>): string =>
  language === 'en' ? nameEn || nameZh : nameZh || nameEn;

export function filterNamesOf(dictionary: Dictionary, language: Language): FilterNames {
  const named = (list: readonly Named[]) =>
    list.map((one) => ({ code: one.code, name: nameIn(language, one) }));
  const { categories, units, communities } = dictionary;
  return { categories: named(categories), units: named(units), communities: named(communities) };
}
