'use client';
import { useTranslations } from 'next-intl';
import { signInHref } from '@/app/_auth/next-address';
import type { FetchFailure } from '../../_state/fetch-json';
import { failureWords } from './failure-words';
import { Note } from './note';

const WHAT_NOW = { offline: 'offlineDo', refused: 'refusedDo', server: 'serverDo' } as const;

/** Leads to the sign-in and from there back to what is on the screen now. */
const signInAgain = () =>
  window.location.assign(signInHref(window.location.pathname + window.location.search));

/** What went wrong, why, what now, and the way to try again. */
export function FailureNote({ failure, retry }: { failure: FetchFailure; retry(): void }) {
  const t = useTranslations();
  if (failure.status === 401) {
    return (
      <Note role="alert" action={{ label: t('account.signIn'), run: signInAgain }}>
        {t('account.signInAgain')}
      </Note>
    );
  }
  return (
    <Note role="alert" action={{ label: t('status.retry'), run: retry }}>
      {failureWords(t, failure)} {t(`status.${WHAT_NOW[failure.kind]}`)}
    </Note>
  );
}
