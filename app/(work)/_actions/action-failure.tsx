'use client';
import { useTranslations } from 'next-intl';
import { FailureNote } from '../command/_panels/frame/failure-note';
import { Note } from '../command/_panels/frame/note';
import type { FetchFailure } from '../command/_state/fetch-json';
import { fieldFault } from './field-fault';

/** What was refused without a reason of its own, by its status. */
const BY_STATUS: Record<number, 'gone' | 'elsewhere'> = { 404: 'gone', 409: 'elsewhere' };

/** Why a step was not taken, in the reader's language; nothing that was typed is gone. */
export function ActionFailure({ failure, retry }: { failure: FetchFailure; retry(): void }) {
  const t = useTranslations();
  if (failure.kind !== 'refused' || failure.status === 401)
    return <FailureNote failure={failure} retry={retry} />;
  const words = () => {
    if (failure.reason !== null)
      return t(`act.refused.${failure.reason}`, {
        number: failure.value ?? '',
        livesIn: failure.livesIn ?? '',
      });
    const fault = fieldFault(failure);
    if (fault === null) return t(`act.refused.${BY_STATUS[failure.status ?? 0] ?? 'unclear'}`);
    const { label, value, expected } = fault;
    const key = expected === 'measure.value' ? 'measureValue' : expected;
    return t(value === '' ? 'act.refused.field' : 'act.refused.value', {
      field: t(label),
      value,
      expected: t(`act.expected.${key}`),
    });
  };
  return <Note role="alert">{words()}</Note>;
}
