import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { formatMinute } from '@/app/_i18n/format-time';
import type { IssueEntry } from '@/lib/contract/issue';
import { type InspectionView, inspectionHref } from '@/lib/view-state/inspection-view';
import { actedAs } from '../../_road/acted-as';
import { EventDetails } from '../../_road/event-details';
import { eventParts } from '../../_road/event-parts';
import { mergedAfter } from '../../command/_state/merged-after';
import type { Names } from '../../command/_state/names';
import controls from './controls.module.css';
import styles from './entry-page.module.css';

interface EntryRoadProps {
  entry: IssueEntry;
  names: Names;
  timeZone: string;
  /** which links to other entries keep */
  view: InspectionView;
}

/** Every step that was ever taken, folded away until it is asked for. */
export function EntryRoad({ entry, names, timeZone, view }: EntryRoadProps) {
  const t = useTranslations();
  const language = useLocale();
  const parts = eventParts(entry.events);
  return (
    <details className={controls.fold}>
      <summary>{t('inspect.more', { n: entry.events.length })}</summary>
      <ol className={styles.road}>
        {entry.events.map((event, index) => (
          <Fragment key={event.sequence}>
            <li>
              <strong>{t(`event.${event.kind}`)}</strong> {formatMinute(event.at, timeZone, language)}
              <span className={styles.quiet}>
                {[event.unit && names.of('unit', event.unit), actedAs(event, t)].filter(Boolean).join(' ')}
              </span>
              {(event.text || event.redacted) && <p>{event.redacted ? t('entry.redacted') : event.text}</p>}
              <EventDetails
                parts={parts[index]!}
                correction={event.correction}
                names={names}
                linkTo={(number) => <a href={inspectionHref(view, { issue: number })}>{number}</a>}
              />
            </li>
            {mergedAfter(entry, index).map(({ number, into, at, unit, ...who }) => (
              <li key={number} data-merged={number}>
                <strong>
                  {into === entry.number
                    ? t('entry.mergedHere', { number })
                    : t('entry.mergedOn', { number, into })}
                </strong>{' '}
                {formatMinute(at, timeZone, language)}
                <span className={styles.quiet}>
                  {[unit && names.of('unit', unit), actedAs({ ...who, unit }, t)].filter(Boolean).join(' ')}
                </span>
              </li>
            ))}
          </Fragment>
        ))}
      </ol>
    </details>
  );
}
