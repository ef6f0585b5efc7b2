'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/app/_i18n/format-time';
import type { IssueEntry } from '@/lib/contract/issue';
import { useCommand } from '../../_state/command-context';
import styles from './entry-panel.module.css';

/** The claim in the residents' words, every voice with its channel and day; or how it was found without one. */
export function EntryClaim({ entry }: { entry: IssueEntry }) {
  const t = useTranslations('entry');
  const register = useTranslations('register');
  const language = useLocale();
  const { names } = useCommand();
  const { timeZone } = names.dictionary.office;
  return (
    <>
      {entry.opinionList.length > 0 && (
        <section className={styles.section} aria-label={t('claim')}>
          {entry.opinionList.map((opinion) => (
            <blockquote key={opinion.number} className={styles.claim} data-opinion={opinion.number}>
              <p>{opinion.text}</p>
              <footer>
                {names.of('channel', opinion.channel)} · {formatDay(opinion.receivedAt, timeZone, language)} ·{' '}
                {opinion.number}
                {opinion.cameBy && ` · ${t('cameBy', { number: opinion.cameBy })}`}
                {entry.actions.includes('comment') && (
                  <>
                    {' · '}
                    <a href={`/register?opinion=${encodeURIComponent(opinion.number)}`}>
                      {register('second')}
                    </a>
                  </>
                )}
              </footer>
            </blockquote>
          ))}
        </section>
      )}
      {entry.sourceNote && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{t('found')}</h3>
          <p className={styles.text}>{entry.sourceNote}</p>
        </section>
      )}
      {entry.description && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{t('description')}</h3>
          <p className={styles.text}>{entry.description}</p>
        </section>
      )}
    </>
  );
}
