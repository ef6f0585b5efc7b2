'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { MINE_PAGE } from '@/lib/contract/mine';
import { useCommand, useMine } from '../../_state/command-context';
import { toMine } from '../../_state/open-rows';
import { ViewLink } from '../../_state/view-link';
import { FailureNote } from '../frame/failure-note';
import rowStyles from '../rows/rows.module.css';
import { MarkAllRead } from './mark-all-read';
import { MineLines, MorePage } from './mine-lines';
import styles from './mine-panel.module.css';
import { useBroughtIntoView } from './use-brought-into-view';

/** What concerns whoever looks, by its groups; a group opens to exactly its rows. */
export function MinePanel() {
  const t = useTranslations();
  const { view, isConcerned } = useCommand();
  useBroughtIntoView();
  return (
    <section id="list" tabIndex={-1} className={styles.mine} aria-label={t('mine.title')} data-rows="mine">
      <ViewLink className={rowStyles.back} to={{ ...view, show: 'issues', concern: null }}>
        ‹ {t('tabs.back')}
      </ViewLink>
      <h2 className={styles.heading}>{t('mine.title')}</h2>
      {isConcerned ? <MineList key={view.concern} /> : <p className={styles.note}>{t('mine.nobody')}</p>}
    </section>
  );
}

function MineList() {
  const t = useTranslations('mine');
  const { view } = useCommand();
  const mine = useMine();
  const { data, failure, retry, isStale } = mine;
  const [pages, setPages] = useState(1);
  if (!data) {
    return failure ? (
      <FailureNote failure={failure} retry={retry} />
    ) : (
      <p className={styles.note}>{t('loading')}</p>
    );
  }
  const total =
    view.concern === null ? data.total : (data.groups.find(({ key }) => key === view.concern)?.count ?? 0);
  const isHere = !isStale || data.rows.length > 0;
  return (
    <>
      <Groups />
      {view.asOf !== null && <p className={styles.note}>{t('present')}</p>}
      {failure && <FailureNote failure={failure} retry={retry} />}
      <div className={styles.head}>
        <p className={styles.count} data-mine-total={total}>
          {t('count', { n: total })}
        </p>
        {data.unread > 0 && <MarkAllRead latest={data.latest} />}
      </div>
      {!isHere && <p className={styles.note}>{t('loading')}</p>}
      {isHere && total === 0 && (
        <p className={styles.note}>{t(view.concern === null ? 'empty' : 'emptyGroup')}</p>
      )}
      <div data-stale={isStale} data-pales aria-busy={isStale}>
        <MineLines rows={data.rows} now={data.now} />
        {Array.from({ length: pages - 1 }, (_, i) => (
          <MorePage key={`${view.concern} ${i}`} offset={(i + 1) * MINE_PAGE} />
        ))}
      </div>
      {total > pages * MINE_PAGE && (
        <button
          type="button"
          className={rowStyles.more}
          data-needs-script=""
          onClick={() => setPages(pages + 1)}
        >
          {t('more', { n: Math.min(MINE_PAGE, total - pages * MINE_PAGE) })}
        </button>
      )}
    </>
  );
}

/** All of it, and each group with its figure and how much of that is unread. */
function Groups() {
  const t = useTranslations('mine');
  const format = useFormatter();
  const { view } = useCommand();
  const mine = useMine();
  const { groups = [], total = 0, unread = 0 } = mine.data ?? {};
  const all = [{ key: null, count: total, unread }, ...groups];
  return (
    <nav className={styles.groups} aria-label={t('groups')}>
      {all.map(({ key, count, unread: n }) => (
        <ViewLink
          key={key ?? 'all'}
          to={toMine(view, key)}
          className={styles.group}
          aria-current={view.concern === key ? 'true' : undefined}
          data-concern={key ?? 'all'}
        >
          {t(key === null ? 'all' : `group.${key}`)} <span className={styles.n}>{format.number(count)}</span>
          {n > 0 && <span className={styles.unread}>{t('unreadShort', { n })}</span>}
        </ViewLink>
      ))}
    </nav>
  );
}
