import { rowsOf } from '@/lib/contract/columns';
import type { Summary } from '@/lib/contract/summary';

/** One bar. `parts` are its stacked lengths; `value` is what it says at its end. */
export interface ChartBar {
  code: string;
  value: number;
  parts: { red?: number; amber?: number; green?: number; grey?: number; plain?: number };
}

/** How many bars are drawn; the table beside them holds all. */
export const MOST_BARS = 10;

const plainBars = (values: { value: string; n: number }[]): ChartBar[] =>
  values
    .filter(({ n }) => n > 0)
    .map(({ value, n }) => ({ code: value, value: n, parts: { plain: n } }))
    .sort((one, other) => other.value - one.value);

export const categoryBars = (summary: Summary): ChartBar[] => plainBars(summary.facets.category);
export const channelBars = (summary: Summary): ChartBar[] => plainBars(summary.facets.channel);

export const unitBars = (summary: Summary): ChartBar[] =>
  summary.units
    .map(({ code, red, amber, green, grey }) => ({
      code,
      value: red + amber + green + grey,
      parts: { red, amber, green, grey },
    }))
    .filter(({ value }) => value > 0);

interface MostOverdue {
  /** of those with the most overdue issues, the one with the largest share of them among what it has open */
  code: string;
  red: number;
  /** 0 to 1; null where several units share first place in both */
  share: number | null;
  /** how many units have as many */
  units: number;
}

/** The lead unit with the most overdue issues; null when nobody has any. */
export function mostOverdue({ units }: Pick<Summary, 'units'>): MostOverdue | null {
  const red = Math.max(0, ...units.map((unit) => unit.red));
  if (red === 0) return null;
  const shared = units
    .filter((unit) => unit.red === red)
    .map(({ code, amber, green, grey }) => ({ code, share: red / (red + amber + green + grey) }))
    .sort((one, other) => other.share - one.share);
  const [first, second] = shared;
  if (!first) return null;
  const share = first.share === second?.share ? null : first.share;
  return { code: first.code, red, share, units: shared.length };
}

/** Open issues per 100 households, to one decimal. */
export const communityBars = (summary: Summary): ChartBar[] =>
  rowsOf(summary.communities)
    .filter(({ households }) => households > 0)
    .map(({ code, open, households }) => {
      const rate = Math.round((1000 * open) / households) / 10;
      return { code, value: rate, parts: { plain: rate } };
    })
    .sort((one, other) => other.value - one.value);
