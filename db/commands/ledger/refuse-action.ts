import type { ActionKind, ActionRefusal } from '../../../lib/authority/ledger-actions';
import { AppError, type ErrorCode } from '../../../lib/contract/app-error';
import type { IssueFold } from '../../../lib/ledger/fold-issue';
import type { EventKind } from '../../../lib/ledger/transitions';
import type { ActionRequest } from './action-request';

const CODES: Record<ActionRefusal | 'stale', ErrorCode> = {
  role: 'forbidden',
  unit: 'forbidden',
  two_keys: 'forbidden',
  state: 'conflict',
  stale: 'stale',
};

/**
 * Why a step was not taken, with what is possible instead: `reason`, `possible` and `since` are for programs.
 *
 * @param since what was done since the entry was opened, where that is why
 */
export function refusalOf(
  reason: ActionRefusal | 'stale',
  { number, action: { kind, version }, actor }: ActionRequest,
  fold: IssueFold,
  possible: readonly ActionKind[],
  since: readonly EventKind[] = [],
): AppError {
  const done = since.length > 0 ? ` (${since.join(', ')})` : '';
  const now =
    possible.length > 0
      ? `What you can do now: ${possible.join(', ')}.`
      : 'There is nothing for you to do on it now.';
  const sentences: Record<ActionRefusal | 'stale', string> = {
    role: `Your role “${actor.role}” does not include “${kind}”. ${now}`,
    unit: `${number} is not with your unit, so “${kind}” is not yours to do. ${now}`,
    two_keys: `You handled ${number} yourself: somebody else must do “${kind}” (two keys).`,
    state: `${number} is ${fold.state} and cannot be taken through “${kind}”. ${now}`,
    stale: `${number} has changed since you opened it${done}: it is ${fold.state} now. Look at what was done, then decide again. ${now}`,
  };
  return new AppError({
    code: CODES[reason],
    message: `${kind} of ${number}: ${reason}`,
    userMessage: sentences[reason],
    field: reason === 'stale' ? 'version' : 'kind',
    value: reason === 'stale' ? String(version) : kind,
    besides: { reason, state: fold.state, version: fold.version, possible, since },
  });
}
