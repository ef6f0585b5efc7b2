import { useLocale, useTranslations } from 'next-intl';
import { formatDay, formatMinute, formatShortDay } from '@/app/_i18n/format-time';
import type { IssueEntry, IssueEvent } from '@/lib/contract/issue';
import { actedAs } from '../../_road/acted-as';
import { lastScore } from '../../_road/event-parts';
import type { Names } from '../../command/_state/names';
import styles from './entry-page.module.css';

/** What a unit says of its own work, and what a check then found. */
const CLAIMS: readonly IssueEvent['kind'][] = ['progress', 'submit'];
const CHECKS: readonly IssueEvent['kind'][] = ['verify_pass', 'verify_fail'];
const MOST_CLAIMS = 3;

interface EntryWordsProps {
  entry: IssueEntry;
  names: Names;
  timeZone: string;
}

/** What was said, what was promised, and what is claimed: what an inspector holds against what is seen. */
export function EntryWords({ entry, names, timeZone }: EntryWordsProps) {
  const t = useTranslations();
  const language = useLocale();
  const claims = entry.events
    .filter(({ kind }) => CLAIMS.includes(kind))
    .slice(-MOST_CLAIMS)
    .reverse();
  const check = entry.events.findLast(({ kind }) => CHECKS.includes(kind));
  const score = lastScore(entry.events);
  const eventWords = (event: IssueEvent) =>
    [
      t(`event.${event.kind}`),
      formatMinute(event.at, timeZone, language),
      event.unit && names.of('unit', event.unit),
      actedAs(event, t),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <section className={styles.section}>
        <h3>{t('inspect.said')}</h3>
        {entry.opinionList.map((opinion) => (
          <blockquote key={opinion.number}>
            <p>{opinion.text}</p>
            <footer>
              {names.of('channel', opinion.channel)} · {formatDay(opinion.receivedAt, timeZone, language)}
              {opinion.cameBy && ` · ${t('entry.cameBy', { number: opinion.cameBy })}`}
            </footer>
          </blockquote>
        ))}
        {entry.opinionList.length === 0 && <p className={styles.quiet}>{t('inspect.nothingSaid')}</p>}
        {entry.sourceNote && <p>{entry.sourceNote}</p>}
        {entry.description && <p>{entry.description}</p>}
      </section>
      <section className={styles.section}>
        <h3>{t('inspect.promised')}</h3>
        {entry.promises.length === 0 && <p className={styles.quiet}>{t('inspect.nothingPromised')}</p>}
        {entry.promises.map((promise) => (
          <div key={promise.text + promise.effectiveFrom}>
            <p>{promise.text}</p>
            <p className={styles.quiet}>
              {t('entry.promise', {
                name: promise.measureName,
                value: promise.measureValue,
                unit: promise.measureUnit,
                from: formatShortDay(promise.effectiveFrom, language),
                check: formatShortDay(promise.checkOn, language),
              })}{' '}
              · {t(`entry.outcome.${promise.outcome}`)}
            </p>
          </div>
        ))}
      </section>
      <section className={styles.section}>
        <h3>{t('inspect.claimed')}</h3>
        {claims.length === 0 && <p className={styles.quiet}>{t('inspect.nothingClaimed')}</p>}
        {claims.map((event) => (
          <div key={event.sequence} data-claim={event.kind}>
            <p>{event.redacted ? t('entry.redacted') : event.text}</p>
            <p className={styles.quiet}>{eventWords(event)}</p>
          </div>
        ))}
        {check && (
          <div data-check={check.kind}>
            <p>
              <strong>{t('inspect.checked')}</strong> {check.redacted ? t('entry.redacted') : check.text}
            </p>
            <p className={styles.quiet}>{eventWords(check)}</p>
          </div>
        )}
        {score !== null && (
          <p data-score={score}>
            <strong>{t('entry.satisfaction')}</strong> {t(`act.scores.${String(score) as '5'}`)}
          </p>
        )}
      </section>
    </>
  );
}
