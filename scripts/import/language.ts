export type Language = 'zh' | 'en';

/** The language asked for, else the terminal's, else the system's (Windows tells a terminal nothing). */
export function chooseLanguage(asked: Language | undefined, environment: NodeJS.ProcessEnv): Language {
  if (asked !== undefined) return asked;
  const locale =
    environment.LC_ALL ||
    environment.LC_MESSAGES ||
    environment.LANG ||
    Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
