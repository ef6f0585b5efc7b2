/** Where the demo's issues come up. `cluster`: the old compounds that flood; `hot`: the market's crossing. */
export type SiteKind =
  | 'compound'
  | 'cluster'
  | 'hot'
  | 'market'
  | 'marketStall'
  | 'shop'
  | 'crossing'
  | 'mainRoad'
  | 'road'
  | 'lane';

export interface Quota {
  category: string;
  sites: readonly (readonly [SiteKind, number])[];
  /** How many of them the office found by itself. */
  proactive: number;
  /** How many come up in each of the five weeks; evenly when left out. */
  weeks?: readonly number[];
}

/** The rising category: planted, see PATTERNS.md. */
const RISING_CATEGORY = 'L04';
/** The unit that is always late, and what it leads. */
export const LATE_UNIT = 'telecom';

/** 422 issues by category and kind of place. Eleven are merged into others, which leaves 411 that are counted. */
export const QUOTAS: readonly Quota[] = [
  {
    category: 'L01',
    sites: [
      ['cluster', 30],
      ['compound', 16],
    ],
    proactive: 0,
  },
  { category: 'L02', sites: [['compound', 34]], proactive: 0 },
  {
    category: 'L03',
    sites: [
      ['compound', 34],
      ['market', 4],
      ['lane', 2],
    ],
    proactive: 0,
  },
  { category: RISING_CATEGORY, sites: [['compound', 40]], proactive: 0, weeks: [3, 5, 8, 10, 14] },
  {
    category: 'L05',
    sites: [
      ['compound', 19],
      ['market', 3],
    ],
    proactive: 0,
  },
  { category: 'L06', sites: [['marketStall', 18]], proactive: 8 },
  {
    category: 'L07',
    sites: [
      ['hot', 16],
      ['market', 4],
      ['crossing', 6],
      ['road', 8],
    ],
    proactive: 0,
  },
  { category: 'L08', sites: [['lane', 16]], proactive: 0 },
  { category: 'L09', sites: [['compound', 18]], proactive: 0 },
  {
    category: 'L10',
    sites: [
      ['road', 10],
      ['lane', 6],
      ['market', 4],
      ['compound', 4],
    ],
    proactive: 15,
  },
  {
    category: 'L11',
    sites: [
      ['road', 8],
      ['lane', 6],
      ['compound', 8],
      ['hot', 4],
    ],
    proactive: 16,
  },
  {
    category: 'L12',
    sites: [
      ['hot', 6],
      ['crossing', 6],
      ['mainRoad', 10],
    ],
    proactive: 12,
  },
  {
    category: 'L13',
    sites: [
      ['road', 12],
      ['lane', 4],
      ['crossing', 2],
      ['compound', 6],
    ],
    proactive: 12,
  },
  { category: 'L14', sites: [['compound', 22]], proactive: 4 },
  { category: 'L15', sites: [['compound', 26]], proactive: 0, weeks: [9, 7, 6, 2, 2] },
  { category: 'L16', sites: [['shop', 10]], proactive: 6 },
];

export const MERGED = 11;
export const UNLOCATED = { atLeast: 8, atMost: 14 };
export const OPINIONS = { atLeast: 480, atMost: 489, answered: 24, waiting: 12, shared: 16 };
export const MEETINGS = 27;
