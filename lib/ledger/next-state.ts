import type { IssueState } from './states';
import { type EventKind, TRANSITIONS } from './transitions';

const named = (...parts: (string | null)[]) => parts.join(' ');

// where a kind leads from one state to two, the first is what it does if nothing else is said
const BY_STEP = new Map(
  TRANSITIONS.filter(({ kind }) => kind !== 'import')
    .map(({ kind, from, to }) => [named(kind, from), to] as const)
    .reverse(),
);
const PERMITTED = new Set(TRANSITIONS.map(({ kind, from, to }) => named(kind, from, to)));

/** Whether an event may lead from a state (null: there is no issue yet) to another. */
export const isPermitted = (kind: EventKind, from: IssueState | null, to: IssueState): boolean =>
  PERMITTED.has(named(kind, from, to));

/**
 * Where an event leads from a state (null: there is no issue yet); null when the step is not permitted. An import has
 * no single answer, for a ticket arrives in the state that it had: its event says so itself. So does that of a dispatch
 * to the unit that works on it already.
 */
export function nextState(kind: Exclude<EventKind, 'import'>, from: IssueState | null): IssueState | null {
  return BY_STEP.get(named(kind, from)) ?? null;
}
