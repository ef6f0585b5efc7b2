'use client';
import { useLocale, useTranslations } from 'next-intl';
import { Fragment, useEffect, useRef } from 'react';
import { formatFull, formatMinute } from '@/app/_i18n/format-time';
import type { IssueEntry, IssueEvent } from '@/lib/contract/issue';
import type { EntryPhoto } from '@/lib/contract/photo';
import { actedAs } from '../../../_road/acted-as';
import { EventDetails } from '../../../_road/event-details';
import { type EventPart, eventParts } from '../../../_road/event-parts';
import { useCommand, useSummary } from '../../_state/command-context';
import { durationInWords } from '../../_state/duration-words';
import { mergedAfter } from '../../_state/merged-after';
import { ViewLink } from '../../_state/view-link';
import { AsOfMark } from '../../_time/as-of-mark';
import { MergedHere } from './entry-merged';
import panel from './entry-panel.module.css';
import styles from './entry-timeline.module.css';
import { PhotoRow } from './photo-thumb';

const TURNS = new Set(['return', 'verify_fail', 'hold', 'escalate', 'reopen', 'not_accept']);

interface TimelineProps {
  entry: IssueEntry;
  /** the step that was written here, which is shown where it stands now */
  written: number | null;
}

/** The road as a line: who did what, when, and how long it then stood. */
export function EntryTimeline({ entry, written }: TimelineProps) {
  const t = useTranslations('entry');
  const isClosed = entry.closedAt !== null;
  const after = (index: number) => entry.events[index + 1]?.at ?? (isClosed ? null : entry.now);
  const { now, asOf } = useSummary();
  const reached = asOf === null ? null : entry.events.filter(({ at }) => at <= now).length;
  const parts = eventParts(entry.events);
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
              parts={parts[index]!}
              photos={entry.photos.filter(({ eventSequence }) => eventSequence === event.sequence)}
              until={after(index)}
              isLast={index === entry.events.length - 1}
              isWritten={event.sequence === written}
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
  parts: readonly EventPart[];
  photos: readonly EntryPhoto[];
  until: string | null;
  isLast: boolean;
  isWritten: boolean;
}

function Event({ event, parts, photos, until, isLast, isWritten }: EventProps) {
  const t = useTranslations();
  const language = useLocale();
  const { names, view } = useCommand();
  const { timeZone } = names.dictionary.office;
  const who = [event.unit && names.of('unit', event.unit), actedAs(event, t), event.actor]
    .filter(Boolean)
    .join(' ');
  const stood = until && durationInWords(event.at, until);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isWritten) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isWritten]);
  return (
    <li
      ref={row}
      className={styles.event}
      data-turn={TURNS.has(event.kind)}
      data-event={event.kind}
      data-written={isWritten}
    >
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
      <EventDetails
        parts={parts}
        correction={event.correction}
        names={names}
        linkTo={(number) => <ViewLink to={{ ...view, issue: number }}>{number}</ViewLink>}
      />
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
