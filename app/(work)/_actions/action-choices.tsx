'use client';
import { createContext, useContext } from 'react';
import type { IssueEntry, IssueEvent } from '@/lib/contract/issue';
import type { ChosenPlace } from '../_place/read-place';

/** What of an entry its steps need to know. */
export type ActionEntry = Pick<
  IssueEntry,
  | 'number'
  | 'version'
  | 'state'
  | 'actions'
  | 'isHandledByActor'
  | 'proposal'
  | 'unmanned'
  | 'unit'
  | 'supportUnits'
  | 'renewsLimit'
  | 'limit'
  | 'dueAt'
  | 'left'
  | 'category'
  | 'impactGrade'
  | 'hazardGrade'
  | 'mayDispatchAtOnce'
  | 'title'
  | 'description'
  | 'placeText'
  | 'needsAfterPhoto'
> & {
  neighbours: readonly { number: string; title: string }[];
  promises: readonly Pick<IssueEntry['promises'][number], 'id' | 'text' | 'outcome'>[];
  photos: readonly Pick<IssueEntry['photos'][number], 'stage'>[];
  /** who and with what words only where they may be news: what stood there when the page was made is on it already */
  events: readonly (Pick<IssueEvent, 'sequence' | 'kind'> &
    Partial<Pick<IssueEvent, 'actor' | 'actorTitle' | 'text'>>)[];
};

/** A code and what it is called in the reader's language. */
interface Choice {
  code: string;
  name: string;
}

/** What the forms of steps choose from, whichever page they stand on. */
export interface ActionChoices {
  /** whom work can be given to */
  units: readonly Choice[];
  /** with the grades that one of a kind usually has */
  categories: readonly (Choice & { impactGrade: number; hazardGrade: number })[];
  /** what the entry lies in, narrowest first, as the ledger has it */
  place: ChosenPlace | null;
  /** local calendar day of the office's clock */
  today: string;
  /** the office's */
  timeZone: string;
  /** who would write: id of the person that is signed in */
  writer: number;
}

const ChoicesContext = createContext<ActionChoices | null>(null);

export const ActionChoicesProvider = ChoicesContext;

export function useChoices(): ActionChoices {
  const choices = useContext(ChoicesContext);
  if (!choices) throw new Error('useChoices outside of ActionChoicesProvider');
  return choices;
}

/** What a unit is called; an unknown one is called by its code. */
export const unitName = (units: ActionChoices['units'], code: string): string =>
  units.find((unit) => unit.code === code)?.name ?? code;
