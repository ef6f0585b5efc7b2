'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { IssueEntry } from '@/lib/contract/issue';
import { entryAddress } from '../../_state/addresses';
import { useCommand } from '../../_state/command-context';
import type { FetchFailure } from '../../_state/fetch-json';
import { KeyedSender } from '../../_state/keyed-sender';
import { ActionFailure } from './action-failure';
import styles from './actions.module.css';

/** Gives an issue to whom the rules propose, in one tap. It can be given to another afterwards. */
export function DispatchAtOnce({ entry, onDone }: { entry: IssueEntry; onDone(): void }) {
  const t = useTranslations('act');
  const { names } = useCommand();
  const [sender] = useState(() => new KeyedSender());
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<FetchFailure | null>(null);
  const { proposal, number, version } = entry;
  if (proposal === null) return null;
  const { leadUnit, supportUnits, limit } = proposal;
  const send = async () => {
    if (isSending) return;
    setIsSending(true);
    const { failure: why } = await sender.send(`${entryAddress(number)}/events`, {
      kind: 'dispatch',
      version,
      leadUnit,
      supportUnits,
      limit,
    });
    setIsSending(false);
    setFailure(why);
    if (why === null) onDone();
  };
  const words = t('atOnce', {
    unit: names.of('unit', leadUnit),
    limit: t(`limitWords.${limit.unit}`, { n: limit.amount }),
  });
  return (
    <>
      {failure && <ActionFailure failure={failure} retry={send} />}
      <button
        type="button"
        className={styles.main}
        disabled={isSending}
        onClick={send}
        data-at-once={leadUnit}
      >
        {isSending ? t('sending') : words}
      </button>
    </>
  );
}
