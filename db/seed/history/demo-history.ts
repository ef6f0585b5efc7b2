import type { UnlocatedReason } from '../../../lib/contract/unlocated-reason';
import type { EventData } from '../../../lib/ledger/event';
import type { EventKind } from '../../../lib/ledger/transitions';
import type { LngLat } from '../place/demo-places';

export type DemoRole =
  | 'administrator'
  | 'leader'
  | 'clerk'
  | 'handler'
  | 'grid_worker'
  | 'volunteer'
  | 'inspector';
export type DemoTimePrecision = 'minute' | 'half_day' | 'day' | 'about_a_week' | 'about_a_month';
export type DemoPlacePrecision = 'point' | 'building' | 'crossing' | 'road' | 'grid' | 'community' | 'none';

/** A unit that only this demo has: the communities' own. */
export interface DemoUnit {
  code: string;
  nameZh: string;
  nameEn: string;
}

export interface DemoPerson {
  code: string;
  name: string;
  role: DemoRole;
  title: string;
  /** Either a unit or a grid each. */
  assignments: { unit: string | null; grid: string | null; seconded: boolean; from: Date }[];
}

export interface DemoMeeting {
  heldOn: string;
  partOfDay: '上午' | '下午' | '晚上';
  communityCode: string;
  place: string;
  studyHall: boolean;
  host: string;
  headCount: number;
}

export interface DemoBatch {
  issuedOn: string;
  communityCode: string;
  issued: number;
  returned: number;
  valid: number;
}

export interface DemoVisit {
  visitedOn: string;
  person: string;
  byLeader: boolean;
  target: 'building' | 'merchant' | 'households';
  communityCode: string;
  buildingCode: string | null;
  merchantCode: string | null;
  households: number;
}

export interface DemoOpinion {
  number: string;
  channel: string;
  receivedAt: Date;
  timePrecision: DemoTimePrecision;
  text: string;
  placeText: string | null;
  communityCode: string | null;
  buildingCode: string | null;
  /** Index in `meetings`, in `batches`. */
  meeting: number | null;
  batch: number | null;
  answer: { at: Date; text: string } | null;
  /** Invented, and kept apart from everything else. */
  reporter: { name: string; phone: string; door: string } | null;
}

export interface DemoEvent {
  kind: EventKind;
  at: Date;
  actor: string;
  unit: string | null;
  data: EventData;
  text: string | null;
}

/** Where an issue is. Without a point there is a reason why not. */
export interface DemoIssuePlace {
  communityCode: string | null;
  gridCode: string | null;
  buildingCode: string | null;
  roadCode: string | null;
  crossingCode: string | null;
  merchantCode: string | null;
  placeText: string;
  precision: DemoPlacePrecision;
  point: LngLat | null;
  unlocatedReason: UnlocatedReason | null;
}

export interface DemoPromise {
  text: string;
  measureName: string;
  measureUnit: string;
  measureValue: number;
  madeAt: Date;
  madeBy: string;
  effectiveFrom: string;
  checkOn: string;
  outcome: 'pending' | 'kept' | 'broken';
}

export interface DemoIssue {
  number: string;
  title: string;
  description: string;
  source: 'opinion' | 'proactive';
  sourceNote: string | null;
  place: DemoIssuePlace;
  occurredAt: Date;
  timePrecision: DemoTimePrecision;
  /** Local time of day `HH:MM`; bit 0 Monday … bit 6 Sunday. */
  recurs: { from: string; until: string; days: number } | null;
  /** Indices in `opinions`. */
  opinions: number[];
  tags: string[];
  repeatOffender: boolean;
  internalNote: string | null;
  promises: DemoPromise[];
  /** The first is `register`; in order of time. */
  events: DemoEvent[];
}

/** Five weeks of an invented office, as plain data: nothing here happened and nobody here lives. */
export interface DemoHistory {
  campaignName: string;
  campaignFrom: string;
  campaignUntil: string;
  /** The demo's clock: 17:00 local on the last day. */
  clock: Date;
  timeZone: string;
  numberPrefix: string;
  units: DemoUnit[];
  persons: DemoPerson[];
  meetings: DemoMeeting[];
  batches: DemoBatch[];
  visits: DemoVisit[];
  opinions: DemoOpinion[];
  issues: DemoIssue[];
}
