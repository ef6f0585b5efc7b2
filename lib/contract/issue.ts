import type { ActionKind } from '../authority/ledger-actions';
import type { Role } from '../authority/roles';
import type { Correction } from '../ledger/correction';
import type { LeftLimit } from '../ledger/left-when-stopped';
import type { IssueState, Light } from '../ledger/states';
import type { EventKind } from '../ledger/transitions';
import type { Route, RouteReason } from '../routing/route-issue';
import type { LevelCode } from './filter';
import type { EntryPhoto } from './photo';

export type PlacePrecision = 'point' | 'building' | 'crossing' | 'road' | 'grid' | 'community' | 'none';
export type TimePrecision = 'minute' | 'half_day' | 'day' | 'about_a_week' | 'about_a_month';

/**
 * One line of a list. Codes are looked up in the dictionary. Instants are ISO 8601. In the list of a past day state,
 * light, category and unit are those of that day, `dueAt` is the limit that ran then (null where none ran) and
 * `closedAt` is null where it was open then.
 */
export interface IssueRow {
  number: string;
  title: string;
  state: IssueState;
  light: Light;
  category: string;
  severity: number;
  level: LevelCode;
  unit: string | null;
  community: string | null;
  grid: string | null;
  building: string | null;
  placeText: string;
  lng: number | null;
  lat: number | null;
  unlocatedReason: string | null;
  openedAt: string;
  dueAt: string | null;
  closedAt: string | null;
  /** its own and those of the issues that were merged into it, each once */
  opinions: number;
}

/** `GET /api/issues?<filter>&asOf=&sort=&offset=&limit=` */
export interface IssueList {
  dataVersion: number;
  now: string;
  /** see Summary */
  asOf: string | null;
  total: number;
  offset: number;
  rows: IssueRow[];
}

/** `matters`: red, amber, grey, green, then closed; within it severity, then the oldest first. */
export const ISSUE_SORTS = ['matters', 'due', 'opened', 'number'] as const;
export type IssueSort = (typeof ISSUE_SORTS)[number];

/** Who did something, and for which unit. */
export interface Acted {
  /** by name; null where nobody did, and for whoever may not see words */
  actor: string | null;
  actorTitle: string | null;
  /** null where nobody did */
  actorRole: Role | null;
  unit: string | null;
}

export interface IssueEvent extends Acted {
  sequence: number;
  kind: EventKind;
  from: IssueState | null;
  to: IssueState;
  at: string;
  text: string | null;
  /** what a `correct` changed; its reason is the text */
  correction: Omit<Correction, 'why'> | null;
  redacted: boolean;
  data: Record<string, unknown>;
  /** hex */
  hash: string;
}

/** An issue that lives on in another: when it was merged, and by whom. */
export interface MergedIssue extends Acted {
  number: string;
  /** into which it was merged: the entry itself, or one that lives on in it */
  into: string;
  at: string;
}

/** A unit for which nobody can start anything: no handler belongs to it, or none of them has a way to sign in. */
export interface UnmannedUnit {
  code: string;
  why: 'nobody' | 'no_login';
}

/** `GET /api/issues/{number}`: the whole ledger entry. */
export interface IssueEntry extends IssueRow {
  now: string;
  description: string;
  source: 'opinion' | 'proactive' | 'import';
  sourceNote: string | null;
  external: { source: string; id: string } | null;
  road: string | null;
  crossing: string | null;
  merchant: { code: string; name: string } | null;
  placePrecision: PlacePrecision;
  enteredDatum: 'wgs84' | 'gcj02' | 'bd09' | null;
  occurredAt: string | null;
  timePrecision: TimePrecision;
  recurs: { from: string; until: string; days: number[] } | null;
  impactGrade: number;
  hazardGrade: number;
  limit: { amount: number; unit: 'working_hour' | 'working_day' } | null;
  reviewDate: string | null;
  escalatedTo: string | null;
  supportUnits: string[];
  tags: string[];
  /** codes of the national standards that the category stands for */
  standards: { scheme: 'gbt47678_5' | 'gbt30428_2'; code: string; name: string }[];
  reworkCount: number;
  reopenCount: number;
  opinionList: {
    number: string;
    channel: string;
    receivedAt: string;
    timePrecision: TimePrecision;
    text: string;
    placeText: string | null;
    /** number of the issue that it came by when that was merged into this one; null where it is this one's own */
    cameBy: string | null;
  }[];
  promises: {
    id: number;
    text: string;
    measureName: string;
    measureUnit: string;
    measureValue: number;
    effectiveFrom: string;
    checkOn: string;
    outcome: 'pending' | 'kept' | 'broken';
  }[];
  events: IssueEvent[];
  /** those that hang on a step, in the order of the steps; none for whoever may not see words */
  photos: EntryPhoto[];
  /** whether it can be reported solved only together with a photo of after */
  needsAfterPhoto: boolean;
  mergedFrom: MergedIssue[];
  mergedInto: string | null;
  /** grows by one with every event: whoever writes says which one he saw */
  version: number;
  /** the steps open to whoever asks, the likely next one first */
  actions: ActionKind[];
  /** to whom the rules would give it; null unless whoever asks may dispatch it now */
  proposal: Route | null;
  /** whether its limit begins anew also when it is dispatched to the unit that has it: it has become one of another kind */
  renewsLimit: boolean;
  /** units that could be given it and have nobody to start it; empty unless whoever asks may give it to one */
  unmanned: UnmannedUnit[];
  /** why the one who has it now was proposed, in the words of the rules; empty where somebody chose otherwise */
  routedBy: RouteReason[];
  /** whether it can be given to them in one tap: by a leader on the spot, by the clerk where the rules say fast lane */
  mayDispatchAtOnce: boolean;
  /** what of its limit was left when its clock was stopped; null unless whoever asks may let it run on */
  left: LeftLimit | null;
  /** whether whoever asks handled it, and so can neither verify it nor write it off */
  isHandledByActor: boolean;
  /** Open issues of the same category nearby, nearest first. */
  neighbours: { number: string; title: string; state: IssueState; light: Light; metres: number }[];
}
