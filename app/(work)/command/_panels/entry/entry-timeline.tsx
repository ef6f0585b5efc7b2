'use client';
import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { formatFull, formatMinute } from '@/app/_i18n/format-time';
import type { IssueEntry, IssueEvent } from '@/lib/contract/issue';
import type { EntryPhoto } from '@/lib/contract/photo';
import { useCommand, useSummary } from '../../_state/command-context';
import { durationInWords } from '../../_state/duration-words';
import { mergedAfter } from '../../_state/merged-after';
import { AsOfMark } from '../../_time/as-of-mark';
import { Correction } from './entry-correction';
import { MergedHere } from './entry-merged';
import panel from './entry-panel.module.css';
import styles from './entry-timeline.module.css';
import { PhotoRow } from './photo-thumb';

const TURNS = new Set(['return', 'verify_fail', 'hold', 'escalate', 'reopen', 'not_accept']);

/** The road as a line: who did what, when, and how long it then stood. */
export function EntryTimeline({ entry }: { entry: IssueEntry }) {
  const t = useTranslations('entry');
  const isClosed = entry.closedAt !== null;
  const after = (index: number) => entry.events[index + 1]?.at ?? (isClosed ? null : entry.now);
  const { now, asOf } = useSummary();
  const reached = asOf === null ? null : entry.events.filter(({ at }) => at <= now).length;
  const counts = [
    entry.reworkCount > 0 && t('reworked', { n: entry.reworkCount }),
    entry.reopenCount > 0 && t('reopened', { n: entry.reopenCount }),
  ].filter(Boolean);
  return (
    <section className={panel.section}>
      <h3 className={panel.heading}>{[t('timeline'), ...counts].join(' · ')}</h3>
      <ol className={styles.line}>
        {reached === 0 && <AsOfMark isBefore />}
        {entry.events.map((event, index) => (
          <Fragment key={event.sequence}>
            <Event
              event={event}
              photos={entry.photos.filter(({ eventSequence }) => eventSequence === event.sequence)}
              until={after(index)}
              isLast={index === entry.events.length - 1}
            />
            {mergedAfter(entry, index).map((merged) => (
              <MergedHere key={merged.number} merged={merged} here={entry.number} />
            ))}
            {index + 1 === reached && <AsOfMark />}
          </Fragment>
        ))}
      </ol>
    </section>
  );
}

interface EventProps {
  event: IssueEvent;
  photos: readonly EntryPhoto[];
  until: string | null;
  isLast: boolean;
}

function Event({ event, photos, until, isLast }: EventProps) {
  const t = useTranslations();
  const language = useLocale();
  const { names } = useCommand();
  const { timeZone } = names.dictionary.office;
  const who = [event.unit && names.of('unit', event.unit), event.actorTitle, event.actor]
    .filter(Boolean)
    .join(' ');
  const voices = event.kind === 'comment' ? ((event.data.opinions as string[] | undefined) ?? []) : [];
  const stood = until && durationInWords(event.at, until);
  return (
    <li className={styles.event} data-turn={TURNS.has(event.kind)} data-event={event.kind}>
      <div className={styles.what}>
        <strong>{t(`event.${event.kind}`)}</strong>
        <time dateTime={event.at} title={formatFull(event.at, timeZone, language)}>
          {formatMinute(event.at, timeZone, language)}
        </time>
      </div>
      {who && <div className={styles.who}>{who}</div>}
      {(event.text || event.redacted) && (
        <p className={styles.text}>{event.redacted ? t('entry.redacted') : event.text}</p>
      )}
      {event.correction && <Correction correction={event.correction} />}
      {voices.length > 0 && (
        <p className={styles.text}>{t('correction.opinion', { numbers: voices.join(t('words.comma')) })}</p>
      )}
      <PhotoRow photos={photos} />
      {stood && (
        <div className={styles.stood}>
          {t(isLast ? 'entry.standsSince' : 'entry.stood', {
            time: t(`entry.${stood.unit}`, { n: stood.n }),
          })}
        </div>
      )}
    </li>
  );
}
