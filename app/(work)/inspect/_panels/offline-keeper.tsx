'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { forgetPages, keepPages, startKeeping } from '../_state/keep-pages';
import styles from './controls.module.css';

/** Keeps the page that is open, and says so; on a wish everything kept is deleted. */
export function OfflineKeeper() {
  const t = useTranslations('inspect');
  const [state, setState] = useState<'off' | 'on' | 'forgotten'>('off');
  useEffect(() => {
    let isGone = false;
    startKeeping().then(
      (isOn) => {
        if (!isOn) return;
        keepPages([window.location.href]);
        if (!isGone) setState('on');
      },
      (error) => console.warn('Pages are not kept on this device', error),
    );
    return () => {
      isGone = true;
    };
  }, []);
  if (state === 'off') return null;
  return (
    <p className={styles.note} data-keeping={state}>
      {t(state === 'forgotten' ? 'forgotten' : 'kept')}{' '}
      {state === 'on' && (
        <button
          type="button"
          className={styles.quiet}
          onClick={() => {
            forgetPages();
            setState('forgotten');
          }}
        >
          {t('forget')}
        </button>
      )}
    </p>
  );
}
