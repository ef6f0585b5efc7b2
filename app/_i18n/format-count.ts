const SCALES = {
  'zh-CN': [
    { from: 100_000_000, unit: '亿' },
    { from: 10_000, unit: '万' },
  ],
  en: [
    { from: 1_000_000, unit: 'M' },
    { from: 10_000, by: 1_000, unit: 'K' },
  ],
} as const;
const DECIMALS = 100;

/**
 * A count where there is room for four digits only: 9600, 1.2万, 12K. Not asked of Intl, because server and browser may
 * disagree about its words.
 */
export function formatShortCount(n: number, language: string): string {
  const scales: readonly { from: number; by?: number; unit: string }[] =
    SCALES[language as keyof typeof SCALES] ?? SCALES['zh-CN'];
  const scale = scales.find(({ from }) => n >= from);
  if (!scale) return String(n);
  return `${Math.round((n / (scale.by ?? scale.from)) * DECIMALS) / DECIMALS}${scale.unit}`;
}
