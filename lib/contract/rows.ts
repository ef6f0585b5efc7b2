import type { TimePrecision } from './issue';

/** What became of an opinion: linked to an issue or more, answered at once, or waiting. */
export const OPINION_FATES = ['linked', 'answered', 'waiting'] as const;
export type OpinionFate = (typeof OPINION_FATES)[number];

export interface OpinionRow {
  number: string;
  channel: string;
  receivedAt: string;
  timePrecision: TimePrecision;
  text: string;
  placeText: string | null;
  fate: OpinionFate;
  answer: string | null;
  /** numbers of the issues it led to */
  issues: string[];
}

/** `GET /api/opinions`: every opinion, newest first, with nothing of who said it. As many as the figure counts. */
export type OpinionRows = OpinionRow[];

/** `GET /api/listening-meetings`: every one, newest first. */
export type MeetingRows = {
  id: number;
  heldOn: string;
  partOfDay: string | null;
  place: string;
  community: string | null;
  /** who led it, as the office wrote it down */
  host: string;
  headCount: number;
  itemsRaised: number;
}[];

/** `GET /api/questionnaires`: every batch, newest first. `issued` adds up to the figure. */
export type QuestionnaireRows = {
  id: number;
  issuedOn: string;
  community: string | null;
  issued: number;
  returned: number;
  valid: number;
}[];

/** `GET /api/unvisited`: exactly what the coverage of visits lacks, row by row. */
export interface Unvisited {
  /**
   * Buildings that were never visited, and then those that were but not every household of theirs; in each half those
   * with most `households` left first. `households` adds up to those not visited.
   */
  buildings: { code: string; community: string; isVisited: boolean; households: number }[];
  /** Merchants that were never visited, by code. */
  merchants: { code: string; nameZh: string; trade: string; community: string | null }[];
}
