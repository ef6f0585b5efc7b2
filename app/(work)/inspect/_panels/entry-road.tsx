import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { formatMinute } from '@/app/_i18n/format-time';
import type { IssueEntry } from '@/lib/contract/issue';
import { mergedAfter } from '../../command/_state/merged-after';
import type { Names } from '../../command/_state/names';
import controls from './controls.module.css';
import styles from './entry-page.module.css';

/** Every step that was ever taken, folded away until it is asked for. */
export function EntryRoad({ entry, names, timeZone }: { entry: IssueEntry; names: Names; timeZone: string }) {
  const t = useTranslations();
  const language = useLocale();
  return (
    <details className={controls.fold}>
      <summary>{t('inspect.more', { n: entry.events.length })}</summary>
      <ol className={styles.road}>
        {entry.events.map((event, index) => (
          <Fragment key={event.sequence}>
            <li>
              <strong>{t(`event.${event.kind}`)}</strong> {formatMinute(event.at, timeZone, language)}
              <span className={styles.quiet}>
                {[event.unit && names.of('unit', event.unit), event.actorTitle].filter(Boolean).join(' ')}
              </span>
              {(event.text || event.redacted) && <p>{event.redacted ? t('entry.redacted') : event.text}</p>}
            </li>
            {mergedAfter(entry, index).map(({ number, into, at, unit, actorTitle }) => (
              <li key={number} data-merged={number}>
                <strong>
                  {into === entry.number
                    ? t('entry.mergedHere', { number })
                    : t('entry.mergedOn', { number, into })}
                </strong>{' '}
                {formatMinute(at, timeZone, language)}
                <span className={styles.quiet}>
                  {[unit && names.of('unit', unit), actorTitle].filter(Boolean).join(' ')}
                </span>
              </li>
            ))}
          </Fragment>
        ))}
      </ol>
    </details>
  );
}
