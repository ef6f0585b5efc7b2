'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
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
  const tick = useRef<HTMLInputElement>(null);
  const rendered = useRef({ isChosen, onChange });
  useEffect(() => {
    const { checked } = tick.current!; // set before the script came: React has not heard of it
    if (checked !== rendered.current.isChosen) rendered.current.onChange(checked);
  }, []);
  return (
    <label className={styles.tick}>
      <input
        ref={tick}
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
