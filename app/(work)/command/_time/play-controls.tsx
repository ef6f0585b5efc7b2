'use client';
import { useTranslations } from 'next-intl';
import { Icon } from '@/app/_ui/icon';
import { useCommand } from '../_state/command-context';
import styles from './play-controls.module.css';
import type { TimeAxis } from './time-axis';
import { SPEEDS, type Speed } from './time-store';
import { useTimeState } from './use-time';

/** Plays from the day that is shown, or from the first when that is the present, until today. */
export function PlayControls({ axis, day }: { axis: TimeAxis; day: number }) {
  const t = useTranslations('time');
  const { time, mapStage } = useCommand();
  const { isPlaying, daysPerSecond } = useTimeState();
  const label = t(isPlaying ? 'pause' : 'play');
  return (
    <div className={styles.controls} data-needs-script="">
      <button
        type="button"
        className={styles.play}
        aria-label={label}
        title={label}
        disabled={mapStage !== 'ready'}
        onClick={() => {
          if (isPlaying) time.rest();
          else void time.play(day === axis.last ? axis.first : day, axis.last);
        }}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </button>
      <select
        className={styles.speed}
        aria-label={t('speed')}
        title={t('speed')}
        value={daysPerSecond}
        onChange={(event) => time.setSpeed(Number(event.target.value) as Speed)}
      >
        {SPEEDS.map((n) => (
          <option key={n} value={n}>
            {t('perSecond', { n })}
          </option>
        ))}
      </select>
    </div>
  );
}
