'use client';
import { useLocale } from 'next-intl';
import { formatShortCount } from '@/app/_i18n/format-count';
import { formatShortDay } from '@/app/_i18n/format-time';
import { isoDayOf } from '@/lib/calendar/local-day';
import type { Summary } from '@/lib/contract/summary';
import { niceMost, shareOfDay, type TimeAxis, tickDays } from '../_time/time-axis';
import styles from './day-chart.module.css';

type Days = Summary['days'];

const HEIGHT = 100;
/** The flows are a small part of the stock, and drawn by a scale of their own. */
const FLOW_HEIGHT = 40;
const MOST_TICKS = 12;
/** Where there is little room, only every third day that is named elsewhere. */
const NARROW_TICKS = 3;

const greatest = (numbers: number[]): number => Math.max(1, ...numbers);

/** Open stock by day as an area, with what was opened and closed as bars. One unit of its width is a day. */
function Drawing({ days, most }: { days: Days; most: number }) {
  const y = (open: number) => (HEIGHT - (HEIGHT * open) / most).toFixed(2);
  const flow = FLOW_HEIGHT / greatest(days.flatMap(({ opened, closed }) => [opened, closed]));
  const line = days.map(({ open }, i) => `${i + 0.5},${y(open)}`).join('L');
  const bar = (n: number, i: number, at: number) =>
    n === 0 ? '' : `M${(i + at).toFixed(2)},${HEIGHT}v${(-n * flow).toFixed(2)}h0.28V${HEIGHT}Z`;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${days.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={styles.grid} d={`M0,0H${days.length}M0,${HEIGHT / 2}H${days.length}`} />
      <path className={styles.area} d={`M0.5,${HEIGHT}L${line}L${days.length - 0.5},${HEIGHT}Z`} />
      <path className={styles.stock} d={`M${line}`} />
      <path className={styles.opened} d={days.map(({ opened }, i) => bar(opened, i, 0.2)).join('')} />
      <path className={styles.closed} d={days.map(({ closed }, i) => bar(closed, i, 0.52)).join('')} />
    </svg>
  );
}

/** The day chart with its scale and the names of days. It draws the same on the server, and needs no script. */
export function DayChart({ days, axis }: { days: Days; axis: TimeAxis }) {
  const language = useLocale();
  const most = niceMost(greatest(days.map(({ open }) => open)));
  return (
    <>
      <Drawing days={days} most={most} />
      <span className={styles.most} aria-hidden="true">
        {formatShortCount(most, language)}
      </span>
      <span className={styles.half} aria-hidden="true">
        {formatShortCount(most / 2, language)}
      </span>
      <ol className={styles.ticks} aria-hidden="true">
        {tickDays(axis, MOST_TICKS).map((day, i) => (
          <li
            key={day}
            data-minor={i % NARROW_TICKS !== 0}
            style={{ '--share': shareOfDay(day, axis) } as React.CSSProperties}
          >
            {formatShortDay(isoDayOf(day), language)}
          </li>
        ))}
      </ol>
    </>
  );
}
