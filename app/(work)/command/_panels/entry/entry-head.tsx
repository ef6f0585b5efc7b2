'use client';
import { useTranslations } from 'next-intl';
import type { AreaRef } from '@/lib/contract/filter';
import type { IssueEntry } from '@/lib/contract/issue';
import { isRunning } from '@/lib/ledger/states';
import { drillTo } from '@/lib/view-state/change-view';
import { DEFAULT_INSPECTION, inspectionHref } from '@/lib/view-state/inspection-view';
import { useCommand } from '../../_state/command-context';
import { useLabels } from '../../_state/use-labels';
import { ViewLink } from '../../_state/view-link';
import { LimitNote } from '../list/issue-line';
import styles from './entry-panel.module.css';

/** Crossing and road, which the breadcrumb does not lead to. */
function waysOf(entry: IssueEntry): AreaRef[] {
  const kinds = ['crossing', 'road'] as const;
  return kinds.flatMap((kind) => (entry[kind] ? [{ kind, code: entry[kind] }] : []));
}

/** Number, category and light first; then what it is, and where. */
export function EntryHead({ entry }: { entry: IssueEntry }) {
  const t = useTranslations();
  const { view } = useCommand();
  const labels = useLabels();
  return (
    <header>
      <div className={styles.mark}>
        <span className={styles.number}>{entry.number}</span>
        <span className={styles.category}>{labels.value('category', entry.category)}</span>
        {/* where no clock runs, the words beside the light say it */}
        {isRunning(entry.state) && <span className={styles.category}>{t(`state.${entry.state}`)}</span>}
        <span className={styles.light}>
          {entry.mergedInto === null ? (
            <LimitNote row={entry} now={entry.now} />
          ) : (
            <>
              {t('entry.mergedInto')}{' '}
              <ViewLink to={{ ...view, issue: entry.mergedInto }}>{entry.mergedInto}</ViewLink>
            </>
          )}
        </span>
      </div>
      <h2 className={styles.title} tabIndex={-1}>
        {entry.title}
      </h2>
      <p className={styles.path}>
        {entry.placeText && <>{entry.placeText} · </>}
        {waysOf(entry).map((place) => (
          <span key={place.kind}>
            <ViewLink to={drillTo(view, place)}>{labels.place(place)}</ViewLink>
            {' · '}
          </span>
        ))}
        <a href={inspectionHref(DEFAULT_INSPECTION, { issue: entry.number })}>{t('entry.onSite')}</a>
      </p>
    </header>
  );
}
