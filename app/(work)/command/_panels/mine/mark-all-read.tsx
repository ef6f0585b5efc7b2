'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FetchFailure } from '../../_state/fetch-json';
import { markAllRead } from '../../_state/mark-seen';
import { FailureNote } from '../frame/failure-note';
import styles from './mine-panel.module.css';

/** Marks as read what the list knows of; what came meanwhile stays unread. */
export function MarkAllRead({ latest }: { latest: number }) {
  const t = useTranslations('mine');
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<FetchFailure | null>(null);
  const send = async () => {
    setFailure(null);
    setIsSending(true);
    setFailure(await markAllRead(latest));
    setIsSending(false);
  };
  return (
    <>
      <button
        type="button"
        className={styles.markAll}
        data-needs-script=""
        disabled={isSending}
        onClick={send}
      >
        {t('markAll')}
      </button>
      {failure && <FailureNote failure={failure} retry={send} />}
    </>
  );
}
