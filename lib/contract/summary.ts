import type { IssueState, Light } from '../ledger/states';
import type { Columns } from './columns';
import type { Facet } from './filter';

/** Open issues by light. Their sum is the open count. */
export type LightCounts = Record<'red' | 'amber' | 'green' | 'grey', number>;

export interface AreaCounts extends LightCounts {
  code: string;
  /** all that the filter lets through */
  issues: number;
  open: number;
}

/** What a grid has, whatever the filter. */
export interface GridFigures {
  code: string;
  households: number;
  buildings: number;
}

/** What a community has, whatever the filter. */
export interface CommunityFigures extends GridFigures {
  merchants: number;
}

/** How many of something have been visited (走访), of how many there are. */
export interface Visited {
  visited: number;
  of: number;
}

/**
 * Buildings and merchants: those that any visit went to. Households are counted by building, never one by one: `of` is
 * what the buildings hold, `visited` what the visits to each add up to, at most what the building holds.
 */
export interface Coverage {
  buildings: Visited;
  merchants: Visited;
  households: Visited;
}

/**
 * `GET /api/summary?<filter>&asOf=`: every count that panels and charts need, from one query at one instant. What does
 * not depend on the filter (places, households, opinions, meetings, balance, coverage) is told as it stands today.
 */
export interface Summary {
  dataVersion: number;
  /** the instant of the lights, ISO 8601; of a past day its last */
  now: string;
  /** local calendar day of the office's clock */
  today: string;
  /** the past day that this is an answer for (lib/contract/as-of.ts); null for the present, also when today was asked for */
  asOf: string | null;
  figures: {
    communities: number;
    grids: number;
    buildings: number;
    households: number;
    /** true when any building's count is an estimate */
    householdsApproximate: boolean;
    merchants: number;
    opinions: number;
    issues: number;
    open: number;
    /** = red */
    overdue: number;
    amber: number;
    /** of `issues`, those without coordinates */
    unlocated: number;
    listeningMeetings: number;
    /** questionnaires issued */
    questionnaires: number;
  };
  /** Truth 1; unfiltered, because an opinion has no state, unit or light. */
  balance: { opinions: number; linked: number; answered: number; waiting: number };
  /** Unfiltered, as the balance; null where no visit was ever written down, for then nobody knows. */
  coverage: Coverage | null;
  /** For each value, how many issues choosing it alone in its facet would leave. Values with none are left out. */
  facets: Record<Facet, { value: string; n: number }[]>;
  states: Partial<Record<IssueState, number>>;
  lights: Partial<Record<Light, number>>;
  /**
   * Every local day of the campaign (or of the data, at most the last 400) until today, whatever `asOf`: ignores the
   * facets state and light. `open` is what was open at the end of the day, with the category and the unit of that day:
   * the same number as `figures.open` with `asOf` that day. The flows go by today's category and unit, as the list that
   * they open. `moved` is what came into or went out of the stock in another way: merged into another issue, or handed
   * to another unit or category where these are filtered. Each day, open = that of the day before + opened + reopened −
   * closed + moved.
   */
  days: {
    day: string;
    opened: number;
    closed: number;
    reopened: number;
    moved: number;
    open: number;
  }[];
  /** Lead units of open issues by light, worst first; `none` for nobody yet. */
  units: ({ code: string } & LightCounts)[];
  /** All of them, by code, as a table by columns: `rowsOf` reads it. */
  communities: Columns<AreaCounts & CommunityFigures>;
  grids: Columns<AreaCounts & GridFigures>;
  /** Only buildings with at least one issue in the filter. */
  buildings: Columns<AreaCounts>;
}
