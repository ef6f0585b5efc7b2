'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Registered } from '@/lib/contract/register';
import styles from './register.module.css';

/** What was written, by its numbers, and the ways from there. */
export function RegisteredNote({ written, again }: { written: Registered; again(): void }) {
  const t = useTranslations('register');
  const { opinion, issue } = written;
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section
      className={styles.card}
      ref={place}
      tabIndex={-1}
      role="status"
      data-registered={issue ?? opinion}
    >
      <h2>{t('done')}</h2>
      {opinion && <p>{t('doneOpinion', { number: opinion })}</p>}
      {issue && <p>{t('doneIssue', { number: issue })}</p>}
      <p className={styles.links}>
        {issue && <a href={`/command?issue=${encodeURIComponent(issue)}`}>{t('open')}</a>}
        <button type="button" className={styles.quiet} onClick={again}>
          {t('another')}
        </button>
      </p>
    </section>
  );
}
