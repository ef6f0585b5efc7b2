import { useTranslations } from 'next-intl';
import type { NearbyIssue } from '@/lib/contract/nearby';
import type { OfficeDay } from '../_state/office-day';
import { useWindowWords } from '../_state/window-words';
import { DistanceMark } from './distance-mark';
import styles from './issue-card.module.css';
import { LimitNote } from './limit-note';

interface IssueCardProps {
  row: NearbyIssue;
  href: string;
  category: string;
  day: OfficeDay;
  heading: number | null;
  isSelected?: boolean;
  /** shows it on the map; none where there is no map */
  onShow?: (() => void) | undefined;
  /** the number among the stops of a walk */
  order?: number;
  /** what stands at the right edge: a tick, or what is to be done */
  children?: React.ReactNode;
}

/** One issue on a phone: how far and which way, what it is, how its limit stands, where. */
export function IssueCard(props: IssueCardProps) {
  const { row, href, category, day, heading, isSelected = false, onShow, order, children } = props;
  const t = useTranslations('inspect');
  const windowWords = useWindowWords();
  const distance = row.metres !== null && row.bearingDegrees !== null && (
    <DistanceMark metres={row.metres} bearingDegrees={row.bearingDegrees} heading={heading} />
  );
  return (
    <div
      className={styles.card}
      data-issue={row.number}
      data-light={row.light}
      data-selected={isSelected}
      data-bare={row.metres === null}
      data-metres={row.metres === null ? undefined : Math.round(row.metres)}
    >
      {onShow && distance ? (
        <button
          type="button"
          className={styles.distance}
          onClick={onShow}
          aria-label={t('showOnMap', { number: row.number })}
        >
          {distance}
        </button>
      ) : (
        <span className={styles.distance}>{distance}</span>
      )}
      <a className={styles.link} href={href}>
        <span className={styles.title}>
          {order !== undefined && <span className={styles.order}>{order}</span>}
          {row.title}
        </span>
        <LimitNote row={row} day={day} />
        <span className={styles.where}>{[row.placeText, category].filter(Boolean).join(' · ')}</span>
        {row.recurs && (
          <span className={styles.window} data-now={row.isWindowNow}>
            {windowWords(row.recurs)}
            <span className={styles.passing}> · {t(row.isWindowNow ? 'windowIsNow' : 'windowIsNotNow')}</span>
          </span>
        )}
      </a>
      {children}
    </div>
  );
}
