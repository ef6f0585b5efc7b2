'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { type ActionChoices, ActionChoicesProvider, type ActionEntry } from '../../_actions/action-choices';
import { EntryActions } from '../../_actions/entry-actions';
import { entryAddress } from '../../command/_state/addresses';
import { markSeen } from '../../command/_state/mark-seen';
import { useResource } from '../../command/_state/use-resource';
import styles from './entry-verdict.module.css';

/**
 * The steps of an entry where one stands: the verdict of an inspector, the progress of a handler. The page is made anew only after a step
 * was written, or once an answer has come that knows more than it does: made anew without a signal it would go, and with it what was typed.
 */
export function EntryVerdict({ entry, choices }: { entry: ActionEntry; choices: ActionChoices }) {
  const router = useRouter();
  const address = entryAddress(entry.number);
  const newest = useResource<ActionEntry>(address, { address, data: entry }).data ?? entry;
  useEffect(() => {
    if (newest.version > entry.version) router.refresh();
  }, [newest.version, entry.version, router]);
  useEffect(() => void markSeen(entry.number, newest.version), [entry.number, newest.version]);
  return (
    <div className={styles.verdict}>
      <ActionChoicesProvider value={choices}>
        <EntryActions
          entry={newest.version > entry.version ? newest : entry}
          onTaken={() => router.refresh()}
        />
      </ActionChoicesProvider>
    </div>
  );
}
