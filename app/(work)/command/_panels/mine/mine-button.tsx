'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '@/app/_ui/icon';
import { useCommand, useMine } from '../../_state/command-context';
import { toMine } from '../../_state/open-rows';
import { ViewLink } from '../../_state/view-link';
import styles from './mine-button.module.css';

/** The way to one's own list, with how much of it is unread; for whom nothing can concern there is none. */
export function MineButton({ className, wideClassName }: { className?: string; wideClassName?: string }) {
  const t = useTranslations('mine');
  const format = useFormatter();
  const { view, isConcerned } = useCommand();
  const mine = useMine();
  if (!isConcerned) return null;
  const unread = mine.data?.unread ?? 0;
  return (
    <>
      <ViewLink
        to={toMine(view)}
        className={`${className} ${styles.button}`}
        aria-label={t('open', { n: unread })}
        aria-current={view.show === 'mine' ? 'true' : undefined}
        title={`${t('open', { n: unread })} (i)`}
        data-mine-button={unread}
        // not every browser focuses what is tapped; the list knows by it that it is asked for, also when it is there already
        onClickCapture={({ currentTarget }) => currentTarget.focus()}
      >
        <Icon name="inbox" />
        <span className={wideClassName}>{t('title')}</span>
        {unread > 0 && <span className={styles.badge}>{unread > 99 ? '99+' : format.number(unread)}</span>}
      </ViewLink>
      <span className={styles.hidden} aria-live="polite">
        {t('unreadCount', { n: unread })}
      </span>
    </>
  );
}
