'use client';
import { useTranslations } from 'next-intl';
import type { FetchFailure } from '../../_state/fetch-json';
import { FailureNote } from '../frame/failure-note';
import { Note } from '../frame/note';

/** Why a step was not taken, in the reader's language where the server has a word for it; nothing that was typed is gone. */
export function ActionFailure({ failure, retry }: { failure: FetchFailure; retry(): void }) {
  const t = useTranslations('act.refused');
  if (failure.kind !== 'refused' || failure.status === 401)
    return <FailureNote failure={failure} retry={retry} />;
  return (
    <Note role="alert">
      {failure.reason === null ? t('field', { detail: failure.detail ?? '' }) : t(failure.reason)}
    </Note>
  );
}
