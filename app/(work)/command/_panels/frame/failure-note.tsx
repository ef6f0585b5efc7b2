'use client';
import { useTranslations } from 'next-intl';
import type { FetchFailure } from '../../_state/fetch-json';
import { Note } from './note';

const WHAT_NOW = { offline: 'offlineDo', refused: 'refusedDo', server: 'serverDo' } as const;

/** What went wrong, why, what now, and the way to try again. */
export function FailureNote({ failure, retry }: { failure: FetchFailure; retry(): void }) {
  const t = useTranslations('status');
  return (
    <Note role="alert" action={{ label: t('retry'), run: retry }}>
      {t(failure.kind, { detail: failure.detail ?? '' })} {t(WHAT_NOW[failure.kind])}
    </Note>
  );
}
