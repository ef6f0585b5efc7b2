import type { IssueState } from './states';
import { type EventKind, TRANSITIONS } from './transitions';

const BY_STEP = new Map(
  TRANSITIONS.filter(({ kind }) => kind !== 'import').map(({ kind, from, to }) => [
    `${kind} ${from ?? ''}`,
    to,
  ]),
);

/**
 * Where an event leads from a state (null: there is no issue yet); null when the step is not permitted. An import has
 * no single answer, for a ticket arrives in the state that it had: its event says so itself.
 */
export function nextState(kind: Exclude<EventKind, 'import'>, from: IssueState | null): IssueState | null {
  return BY_STEP.get(`${kind} ${from ?? ''}`) ?? null;
}
