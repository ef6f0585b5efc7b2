'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { formatShortDay } from '@/app/_i18n/format-time';
import { useCommand } from '../_state/command-context';
import { isStockOfDays } from '../_state/week-change';
import styles from './day-handle.module.css';
import { dayAtShare, shareOfDay, steppedDay } from './time-axis';
import { type ShownTime, useTimeState } from './use-time';

/** Between two keys that belong to one movement, ms. */
const KEY_PAUSE_MS = 450;

/** Which day is shown: a track above the chart, and on it a handle for hand and keyboard. */
export function DayHandle({ axis, day, counts, isMoving }: ShownTime) {
  const t = useTranslations();
  const language = useLocale();
  const { time, view } = useCommand();
  const { isPlaying, daysPerSecond } = useTimeState();
  const track = useRef<HTMLDivElement>(null);
  /** how far beside the line the hand took the handle, px: it is not to jump under the hand */
  const beside = useRef(0);
  const pause = useRef(0);
  useEffect(() => () => window.clearTimeout(pause.current), []);

  const dayUnder = (clientX: number): number => {
    const { left, width } = track.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return dayAtShare((clientX - beside.current - left) / width, axis);
  };
  const rest = () => {
    window.clearTimeout(pause.current);
    time.rest();
  };
  const name = day === axis.last ? t('time.today') : formatShortDay(counts.day, language);
  const scope = isStockOfDays(view.filter) ? '' : t('words.bracketed', { text: t('charts.allLights') });
  return (
    <div
      ref={track}
      className={styles.track}
      data-moving={isMoving}
      data-playing={isPlaying}
      data-past={day !== axis.last}
      style={{ '--share': shareOfDay(day, axis), '--step': `${1 / daysPerSecond}s` } as React.CSSProperties}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        window.clearTimeout(pause.current);
        const { left, width } = event.currentTarget.getBoundingClientRect();
        const isHandle = event.target !== event.currentTarget;
        beside.current = isHandle ? event.clientX - left - width * shareOfDay(day, axis) : 0;
        time.moveTo(dayUnder(event.clientX));
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const under = dayUnder(event.clientX);
        if (under !== time.current().movingDay) time.moveTo(under);
      }}
      onPointerUp={rest}
      onPointerCancel={rest}
    >
      <div className={styles.line} />
      <div
        role="slider"
        tabIndex={0}
        className={styles.handle}
        aria-label={t('time.handle')}
        aria-orientation="horizontal"
        aria-valuemin={axis.first}
        aria-valuemax={axis.last}
        aria-valuenow={day}
        aria-valuetext={t('time.handleValue', { day: name, n: counts.open }) + scope}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const stepped = steppedDay(day, event.key, axis);
          if (stepped === null) return;
          event.preventDefault();
          window.clearTimeout(pause.current);
          time.moveTo(stepped);
          pause.current = window.setTimeout(rest, KEY_PAUSE_MS);
        }}
        onBlur={() => !isPlaying && rest()}
      >
        {name}
        <strong>{counts.open}</strong>
      </div>
    </div>
  );
}
