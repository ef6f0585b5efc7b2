/**
 * Every colour of Guatu, for both themes, by the name that CSS knows it by (`--ink-2`). Map, charts, legend, print and
 * page read this file and no other. Values are sRGB hex.
 */
const LIGHT = {
  ground: '#F5F2EA',
  surface: '#FFFFFF',
  raised: '#FBFAF6',
  ink: '#1B1C1E',
  'ink-2': '#55585C',
  'ink-3': '#6A6E72',
  line: '#DED9CC',
  /** 靛: links, selection, focus, brand; never a status */
  accent: '#1F4F7A',
  /** 朱: overdue and nothing else */
  red: '#C0362C',
  /** 赭: due soon, as text; as fill `amber-fill` */
  amber: '#8F5E00',
  'amber-fill': '#D99A1C',
  /** 石绿: in time, written off */
  green: '#2A7350',
  /** no clock, on hold */
  grey: '#6B6E69',
  'map-block': '#ECE7DB',
  'map-street': '#FFFFFF',
  'map-river': '#C4D9E0',
  'map-green': '#D9E3CC',
  'map-building': '#D5CCBB',
  /** ordinary houses: ground, quieter than the compounds that are counted */
  'map-house': '#E1DACB',
  /** a building whose worst light is green or grey: in order, so it does not shout */
  'area-green': '#A9C6B3',
  'area-grey': '#BDBDB6',
  /** edge of a road, bank of a river */
  'map-casing': '#D3CCBC',
  'map-water-name': '#4A6E7C',
  /** choropleth, few to many */
  'shade-1': '#E3EBF0',
  'shade-2': '#CCDCE8',
  'shade-3': '#AFC8DC',
  'shade-4': '#8FB1CF',
  'shade-5': '#6A96BF',
  /** heat, thin to dense */
  'heat-1': '#F4E9C1',
  'heat-2': '#E6CB86',
  'heat-3': '#CDA052',
  'heat-4': '#9F6E2E',
  'heat-5': '#65431F',
  /** hot and cold spots: purple is more, teal is less */
  'spot-hot': '#6B3E8E',
  'spot-warm': '#B79CCB',
  'spot-none': '#E9E5DC',
  'spot-cool': '#93C2BD',
  'spot-cold': '#1F7A74',
} as const;

export type Token = keyof typeof LIGHT;

const DARK: Record<Token, string> = {
  ground: '#0E1417',
  surface: '#151D21',
  raised: '#1C262B',
  ink: '#ECEAE4',
  'ink-2': '#A9B3B8',
  'ink-3': '#8A979E',
  line: '#27333A',
  accent: '#7FB2DE',
  red: '#FF7A6B',
  amber: '#F2B84B',
  'amber-fill': '#F2B84B',
  green: '#58C497',
  grey: '#8A979E',
  'map-block': '#121A1E',
  'map-street': '#232F37',
  'map-river': '#13303C',
  'map-green': '#15261F',
  'map-building': '#2A363E',
  'map-house': '#1B252B',
  'area-green': '#2F5D4C',
  'area-grey': '#46525A',
  'map-casing': '#2C3A43',
  'map-water-name': '#6F9BAD',
  'shade-1': '#142635',
  'shade-2': '#19364D',
  'shade-3': '#204A69',
  'shade-4': '#275980',
  'shade-5': '#336E9C',
  'heat-1': '#32281A',
  'heat-2': '#5E4522',
  'heat-3': '#94692F',
  'heat-4': '#C9A059',
  'heat-5': '#F3E2AE',
  'spot-hot': '#C79BE8',
  'spot-warm': '#6E5286',
  'spot-none': '#26313A',
  'spot-cool': '#2F6763',
  'spot-cold': '#5CC7BD',
};

export const TOKENS = { light: LIGHT as Record<Token, string>, dark: DARK } as const;

export const TOKEN_NAMES = Object.keys(LIGHT) as Token[];

/** The three grounds that text stands on, and the colours that text may have. */
export const GROUND_TOKENS = ['ground', 'surface', 'raised'] as const satisfies readonly Token[];
export const TEXT_TOKENS = [
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'red',
  'amber',
  'green',
  'grey',
] as const satisfies readonly Token[];

export const RAMP_STEPS = [1, 2, 3, 4, 5] as const;
/** A step of a five-step ramp; 1 is the least. */
export type RampStep = (typeof RAMP_STEPS)[number];

/** Type, spacing, radius and motion: the same in both themes. px, ms. */
const MEASURES = {
  'text-1': '12px',
  'text-2': '13px',
  'text-3': '14px',
  'text-4': '16px',
  'text-5': '20px',
  'text-6': '28px',
  'text-7': '44px',
  'radius-panel': '6px',
  'radius-control': '4px',
  'motion-quick': '150ms',
  'motion-calm': '250ms',
} as const;

/** Latin and figures in Inter (self-hosted by the page), Chinese from the system. */
export const FONT_FAMILIES = [
  'Inter',
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'sans-serif',
] as const;

const block = (selector: string, entries: Record<string, string>): string =>
  `${selector}{${Object.entries(entries)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}}`;

const SHADOW = {
  light: { shadow: '0 1px 2px rgb(27 28 30 / .08),0 4px 16px rgb(27 28 30 / .08)', 'color-scheme': 'light' },
  dark: { shadow: '0 1px 2px rgb(0 0 0 / .4),0 4px 16px rgb(0 0 0 / .35)', 'color-scheme': 'dark' },
};

/**
 * The tokens as CSS custom properties: light by default, dark where the page says so (Mantine's attribute on `html`), and
 * as the system likes it while the page has said nothing, which is so without JavaScript.
 */
export function tokensAsCss(): string {
  const fonts = FONT_FAMILIES.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(',');
  const theme = (name: 'light' | 'dark') => {
    const { 'color-scheme': scheme, shadow } = SHADOW[name];
    return { ...TOKENS[name], shadow, scheme };
  };
  return [
    block(':root', { ...theme('light'), ...MEASURES, font: fonts }),
    block(":root[data-mantine-color-scheme='dark']", theme('dark')),
    `@media (prefers-color-scheme:dark){${block(':root:not([data-mantine-color-scheme])', theme('dark'))}}`,
    ':root{color-scheme:var(--scheme)}',
  ].join('\n');
}
