'use client';
import { useTranslations } from 'next-intl';
import { isGiving } from '@/lib/authority/ledger-actions';
import { type ActionEntry, unitName, useChoices } from './action-choices';
import styles from './actions.module.css';

/** After a change of the category the rules may name another unit than the one that has it: then they are offered. */
export function RerouteOffer({ entry, open }: { entry: ActionEntry; open(): void }) {
  const t = useTranslations('act');
  const { units } = useChoices();
  const { proposal, unit, events } = entry;
  const classified = events.findLastIndex(({ kind }) => kind === 'classify');
  const given = events.findLastIndex(({ kind }) => isGiving(kind));
  if (proposal === null || unit === null || proposal.leadUnit === unit || classified < given) return null;
  return (
    <p className={styles.why} data-reroute={proposal.leadUnit}>
      {t('otherwise', { unit: unitName(units, proposal.leadUnit), now: unitName(units, unit) })}{' '}
      <button type="button" className={styles.quiet} onClick={open}>
        {t('reroute')}
      </button>
    </p>
  );
}
