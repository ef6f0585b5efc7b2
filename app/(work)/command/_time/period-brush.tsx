'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { formatShortDay } from '@/app/_i18n/format-time';
import { isoDayOf } from '@/lib/calendar/local-day';
import { withFilter } from '@/lib/view-state/change-view';
import { useCommand } from '../_state/command-context';
import { DayCard } from './day-card';
import styles from './period-brush.module.css';
import {
  countOfDays,
  dayAtShare,
  filterOfPeriod,
  type Period,
  periodOf,
  steppedDay,
  type TimeAxis,
} from './time-axis';

const KEY_PAUSE_MS = 450;
const ENDS = ['from', 'until'] as const;

/**
 * The period in which the shown issues were registered, as the filter has it: drawn over the chart with the hand, moved at
 * its two ends by hand or keyboard; a click is a single day, a second one lets it go.
 */
export function PeriodBrush({ axis }: { axis: TimeAxis }) {
  const t = useTranslations('time');
  const language = useLocale();
  const { view, go } = useCommand();
  const { openedFrom, openedUntil } = view.filter;
  /** while it is drawn; in no order */
  const [draft, setDraft] = useState<Period | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const plot = useRef<HTMLDivElement>(null);
  /** the end that stays while the other is dragged, and whether it was on the chart that the hand went down */
  const fixed = useRef<{ day: number; isNew: boolean } | null>(null);
  const pause = useRef(0);
  useEffect(() => () => window.clearTimeout(pause.current), []);

  const shown = draft ?? periodOf({ openedFrom, openedUntil }, axis);
  const period = { from: Math.min(shown.from, shown.until), until: Math.max(shown.from, shown.until) };
  const isWhole = period.from === axis.first && period.until === axis.last;
  const count = countOfDays(axis);
  const dayUnder = (clientX: number): number => {
    const { left, width } = plot.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return dayAtShare((clientX - left) / width, axis);
  };
  const settle = ({ from, until }: Period) => {
    window.clearTimeout(pause.current);
    setDraft(null);
    go(withFilter(view, filterOfPeriod(from, until, axis)));
  };
  const end = (clientX: number) => {
    const { current: held } = fixed;
    fixed.current = null;
    if (!held) return;
    const day = dayUnder(clientX);
    const iso = isoDayOf(day);
    const isClick = held.isNew && day === held.day;
    if (isClick && openedFrom === iso && openedUntil === iso) settle({ from: axis.first, until: axis.last });
    else settle({ from: held.day, until: day });
  };
  const drag = {
    onPointerMove: (event: React.PointerEvent) => {
      const day = dayUnder(event.clientX);
      if (fixed.current) setDraft({ from: fixed.current.day, until: day });
      setHovered(event.pointerType === 'mouse' ? day : null);
    },
    onPointerUp: (event: React.PointerEvent) => end(event.clientX),
    onPointerCancel: () => {
      fixed.current = null;
      setDraft(null);
    },
  };
  const take = (event: React.PointerEvent, day: number, isNew: boolean) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    fixed.current = { day, isNew };
  };
  const style = {
    '--from': (period.from - axis.first) / count,
    '--until': (period.until + 1 - axis.first) / count,
  } as React.CSSProperties;
  return (
    <div ref={plot} className={styles.brush} data-whole={isWhole} style={style}>
      <div
        className={styles.plot}
        onPointerDown={(event) => take(event, dayUnder(event.clientX), true)}
        onPointerLeave={() => setHovered(null)}
        {...drag}
      />
      <div className={styles.before} />
      <div className={styles.after} />
      {ENDS.map((name) => {
        const day = period[name];
        const other = name === 'from' ? period.until : period.from;
        return (
          <div
            key={name}
            role="slider"
            tabIndex={0}
            className={styles.end}
            data-end={name}
            aria-label={t(name === 'from' ? 'periodFrom' : 'periodUntil')}
            aria-orientation="horizontal"
            aria-valuemin={name === 'from' ? axis.first : other}
            aria-valuemax={name === 'from' ? other : axis.last}
            aria-valuenow={day}
            aria-valuetext={formatShortDay(isoDayOf(day), language)}
            onPointerDown={(event) => take(event, other, false)}
            {...drag}
            onKeyDown={(event) => {
              if (event.ctrlKey || event.metaKey || event.altKey) return;
              const limits =
                name === 'from' ? { first: axis.first, last: other } : { first: other, last: axis.last };
              const stepped = steppedDay(day, event.key, limits);
              if (stepped === null) return;
              event.preventDefault();
              window.clearTimeout(pause.current);
              const next = { ...period, [name]: stepped };
              setDraft(next);
              pause.current = window.setTimeout(() => settle(next), KEY_PAUSE_MS);
            }}
          >
            <span className={styles.grip} />
          </div>
        );
      })}
      {hovered !== null && draft === null && <DayCard day={hovered} axis={axis} />}
    </div>
  );
}
