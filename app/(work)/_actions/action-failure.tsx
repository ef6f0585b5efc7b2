'use client';
import { useTranslations } from 'next-intl';
import { FailureNote } from '../command/_panels/frame/failure-note';
import { Note } from '../command/_panels/frame/note';
import type { FetchFailure } from '../command/_state/fetch-json';

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
