import type { Json } from '../../../lib/ledger/canonical-json';
import type { EventData, IssueStep } from '../../../lib/ledger/event';
import { isPermitted, nextState } from '../../../lib/ledger/next-state';
import type { IssueState } from '../../../lib/ledger/states';
import type { NewEvent } from './ledger-write';

/** Where an issue stands before the events that are to be appended. */
export type Standing = ReadonlyMap<number, { version: number; state: IssueState }>;

/** An event as a step of its issue. */
export interface TakenStep {
  event: NewEvent;
  step: IssueStep & { data: Json };
}

/**
 * Gives events their sequence and states on the road of their issue, in their order. Throws RangeError at a step that
 * is not permitted.
 */
export function takeSteps(events: readonly NewEvent[], standing: Standing): TakenStep[] {
  const last = new Map<number, { version: number; state: IssueState }>(standing);
  return events.map((event) => {
    const { issueId, kind, at } = event;
    const before = last.get(issueId);
    const from = before?.state ?? null;
    const to = event.to ?? (kind === 'import' ? null : nextState(kind, from));
    if (to === null || !isPermitted(kind, from, to)) {
      throw new RangeError(`Issue ${issueId}: ${kind} is not permitted when it is ${from ?? 'not there'}`);
    }
    const sequence = (before?.version ?? 0) + 1;
    last.set(issueId, { version: sequence, state: to });
    // exactly what jsonb will hold: keys without a value are gone
    const data = JSON.parse(JSON.stringify(event.data ?? {})) as Json & EventData;
    return { event, step: { sequence, kind, from, to, at, data } };
  });
}

/** The steps of each issue, in order. */
export function stepsByIssue(taken: readonly TakenStep[]): Map<number, IssueStep[]> {
  const steps = new Map<number, IssueStep[]>();
  for (const { event, step } of taken) {
    const own = steps.get(event.issueId);
    if (own) own.push(step);
    else steps.set(event.issueId, [step]);
  }
  return steps;
}
