'use client';
import { useEffect } from 'react';
import styles from '../_ui/message-page.module.css';
import { useFailureWords } from './_frame/failure-words';

/** What happened and the way to try again. The cause goes to the log. */
export default function PublicError({ error, reset }: { error: Error; reset(): void }) {
  const { failed, failedWhat, retry } = useFailureWords();
  useEffect(() => console.error(error), [error]);
  return (
    <main className={styles.page}>
      <h1>{failed}</h1>
      <p>{failedWhat}</p>
      <button type="button" onClick={reset}>
        {retry}
      </button>
    </main>
  );
}
