'use client';
import { useTranslations } from 'next-intl';
import { ISSUE_SORTS, type IssueSort } from '@/lib/contract/issue';
import { clearFilter } from '@/lib/view-state/change-view';
import { LIST_PAGE, pageHref } from '../../_state/addresses';
import { useCommand, useRows } from '../../_state/command-context';
import { isPlainClick, ViewLink } from '../../_state/view-link';
import { FailureNote } from '../frame/failure-note';
import rowStyles from '../rows/rows.module.css';
import { IssueLine } from './issue-line';
import styles from './issue-list.module.css';
import { ShareLinks } from './share-links';

/** The issues of the filter, what matters first; and in step with the map the unlocated ones by themselves. */
export function IssueList() {
  const t = useTranslations('list');
  const { view, go } = useCommand();
  const rows = useRows();
  const { list } = rows;
  const { total = 0, now = '' } = list.data ?? {};
  const reached = rows.offset + rows.rows.length;
  const isUnlocated = view.show === 'unlocated';
  return (
    <section
      id="list"
      tabIndex={-1}
      className={styles.list}
      data-stale={list.isStale}
      aria-busy={list.isStale}
    >
      <div className={styles.head}>
        <p className={styles.count} aria-live="polite">
          {t('count', { n: total })}
        </p>
        <label className={styles.sort}>
          <span className={styles.hidden}>{t('sort')}</span>
          <select
            value={view.sort}
            onChange={(event) => go({ ...view, sort: event.target.value as IssueSort }, 'replace')}
          >
            {ISSUE_SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {t(sort)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {isUnlocated && <p className={styles.intro}>{t(total === 0 ? 'unlocatedEmpty' : 'unlocatedIntro')}</p>}
      {list.failure && <FailureNote failure={list.failure} retry={list.retry} />}
      {total === 0 && !isUnlocated && (
        <p className={styles.empty}>
          {t('empty')} <ViewLink to={clearFilter(view)}>{t('emptyAction')}</ViewLink>
        </p>
      )}
      {rows.offset > 0 && (
        <a className={rowStyles.more} href={pageHref(view, Math.max(0, rows.offset - LIST_PAGE))}>
          {t('previousPage', { n: rows.offset })}
        </a>
      )}
      <ol className={rowStyles.rows} data-pales start={rows.offset + 1}>
        {rows.rows.map((row) => (
          <li key={row.number}>
            <IssueLine row={row} view={view} now={now} withReason={isUnlocated} />
          </li>
        ))}
      </ol>
      {rows.hasMore && (
        // without a script the same is a page of its own
        <a
          className={rowStyles.more}
          href={pageHref(view, reached)}
          aria-disabled={rows.isLoadingMore}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            if (!rows.isLoadingMore) rows.loadMore();
          }}
        >
          {rows.isLoadingMore ? t('loadingMore') : t('more', { n: Math.min(LIST_PAGE, total - reached) })}
        </a>
      )}
      <ShareLinks />
    </section>
  );
}
