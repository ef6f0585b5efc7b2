'use client';
import { useTranslations } from 'next-intl';
import { LightMark } from '@/app/_ui/light-mark';
import type { IssueEntry } from '@/lib/contract/issue';
import { useCommand } from '../../_state/command-context';
import { ViewLink } from '../../_state/view-link';
import styles from './entry-panel.module.css';

/** Open issues of the same kind nearby, and what was merged with this one. */
export function EntryNeighbours({ entry }: { entry: IssueEntry }) {
  const t = useTranslations();
  const { view } = useCommand();
  return (
    <>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('entry.neighbours')}</h3>
        {entry.neighbours.length === 0 && <p className={styles.path}>{t('entry.noNeighbours')}</p>}
        <ul className={styles.list}>
          {entry.neighbours.map((one) => (
            <li key={one.number}>
              <ViewLink className={styles.neighbour} to={{ ...view, issue: one.number }}>
                <LightMark light={one.light} label={t(`light.${one.light}`)} />
                <span>{one.title}</span>
                <span className={styles.metres}>{t('entry.metres', { n: Math.round(one.metres) })}</span>
              </ViewLink>
            </li>
          ))}
        </ul>
      </section>
      {entry.mergedFrom.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{t('entry.merged')}</h3>
          <ul className={styles.list}>
            {entry.mergedFrom.map(({ number, into }) => (
              <li key={number}>
                <ViewLink to={{ ...view, issue: number }}>{number}</ViewLink>
                {into !== entry.number &&
                  t('words.bracketed', { text: t('entry.mergedBy', { number: into }) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {entry.mergedInto && (
        <p className={styles.section}>
          {t('entry.mergedInto')}{' '}
          <ViewLink to={{ ...view, issue: entry.mergedInto }}>{entry.mergedInto}</ViewLink>
        </p>
      )}
    </>
  );
}
