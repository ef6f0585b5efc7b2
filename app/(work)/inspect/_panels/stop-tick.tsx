'use client';
import { useTranslations } from 'next-intl';
import styles from './stop-tick.module.css';

interface StopTickProps {
  number: string;
  isChosen: boolean;
  isFull: boolean;
  onChange(isChosen: boolean): void;
}

/** The tick that chooses a stop. It belongs to the form of the page, so that it works without a script too. */
export function StopTick({ number, isChosen, isFull, onChange }: StopTickProps) {
  const t = useTranslations('inspect');
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        name="stop"
        value={number}
        form="stops"
        checked={isChosen}
        disabled={isFull && !isChosen}
        aria-label={t('choose', { number })}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
