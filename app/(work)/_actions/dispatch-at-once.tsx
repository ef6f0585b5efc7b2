'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { entryAddress } from '../command/_state/addresses';
import type { FetchFailure } from '../command/_state/fetch-json';
import { KeyedSender } from '../command/_state/keyed-sender';
import { type ActionEntry, unitName, useChoices } from './action-choices';
import { ActionFailure } from './action-failure';
import styles from './actions.module.css';
import { useLimitWords } from './limit-words';

interface DispatchAtOnceProps {
  entry: ActionEntry;
  /** beside the likely step, or behind it */
  className: string | undefined;
  onDone(version: number): void;
}

/** Gives an issue to whom the rules propose, in one tap. It can be given to another afterwards. */
export function DispatchAtOnce({ entry, className, onDone }: DispatchAtOnceProps) {
  const t = useTranslations('act');
  const limitWords = useLimitWords();
  const { units } = useChoices();
  const [sender] = useState(() => new KeyedSender());
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<FetchFailure | null>(null);
  const { proposal, number, version } = entry;
  if (proposal === null) return null;
  const { leadUnit, supportUnits, limit } = proposal;
  const send = async () => {
    if (isSending) return;
    setIsSending(true);
    const { answer, failure: why } = await sender.send<{ version: number }>(
      `${entryAddress(number)}/events`,
      {
        kind: 'dispatch',
        version,
        leadUnit,
        supportUnits,
        limit,
      },
    );
    setIsSending(false);
    setFailure(why);
    if (answer !== null) onDone(answer.version);
  };
  const words = t('atOnce', {
    unit: unitName(units, leadUnit),
    limit: limitWords(limit),
  });
  return (
    <>
      {failure && (
        <div className={styles.ownLine}>
          <ActionFailure failure={failure} retry={send} />
        </div>
      )}
      <button type="button" className={className} disabled={isSending} onClick={send} data-at-once={leadUnit}>
        {isSending ? t('sending') : words}
      </button>
    </>
  );
}
