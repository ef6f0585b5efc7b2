import { LANGUAGES, type Language, THEMES, type Theme } from '@/lib/view-state/view';

/** Request headers that proxy.ts fills in for the root layout, which does not see the query. */
export const LANGUAGE_HEADER = 'x-guatu-language';
export const THEME_HEADER = 'x-guatu-theme';
export const LETTERS_HEADER = 'x-guatu-letters';
/** The page's own address, which no page is told otherwise. */
export const PATH_HEADER = 'x-guatu-path';
/** Where a choice is remembered for the next visit. */
export const LANGUAGE_COOKIE = 'guatu-language';
export const THEME_COOKIE = 'guatu-theme';
export const LETTERS_COOKIE = 'guatu-letters';

/** How large the public's pages are written: as usual, or for eyes that have grown old (大字). */
export type Letters = 'usual' | 'large';

/** The language that was asked for, if it is one of ours; else Chinese. */
export const languageOf = (value: string | null | undefined): Language =>
  LANGUAGES.find((language) => language === value) ?? 'zh-CN';

/** The theme that was asked for, if it is one of ours; else as the system likes it. */
export const themeOf = (value: string | null | undefined): Theme =>
  THEMES.find((theme) => theme === value) ?? 'auto';

/** Large letters when they were asked for. */
export const lettersOf = (value: string | null | undefined): Letters =>
  value === 'large' ? 'large' : 'usual';

/** Remembers a choice for a year, in any browser: the Cookie Store API is missing in Safari before 18.4. */
export function remember(cookie: string, value: string): void {
  const { document: page } = window;
  page.cookie = `${cookie}=${value}; path=/; max-age=31536000; samesite=lax`;
}
