'use client';
import { useTranslations } from 'next-intl';
import { endsWith, RECLASSIFIED } from '@/lib/ledger/last-event';
import { isSameLimit } from '@/lib/ledger/renewed-limit';
import { type ActionEntry, unitName, useChoices } from './action-choices';
import styles from './actions.module.css';
import { useLimitWords } from './limit-words';

/** Says what the rules would now have otherwise than it is: another unit, or for the same one another limit or more helpers. */
function useDifferences({ proposal, unit, supportUnits, limit, renewsLimit }: ActionEntry): string[] {
  const t = useTranslations();
  const inWords = useLimitWords();
  const { units } = useChoices();
  if (proposal === null || unit === null) return [];
  const nameOf = (code: string) => unitName(units, code);
  if (proposal.leadUnit !== unit)
    return [t('act.otherwise', { unit: nameOf(proposal.leadUnit), now: nameOf(unit) })];
  const missing = proposal.supportUnits.filter((code) => !supportUnits.includes(code));
  const differences: string[] = [];
  if (renewsLimit && (limit === null || !isSameLimit(limit, proposal.limit)))
    differences.push(t('act.otherLimit', { limit: inWords(proposal.limit) }));
  if (missing.length > 0)
    differences.push(t('act.otherHelp', { units: missing.map(nameOf).join(t('words.comma')) }));
  return differences;
}

/** After a change of the category the rules may say otherwise than it was given: then that is offered. */
export function RerouteOffer({ entry, open }: { entry: ActionEntry; open(): void }) {
  const t = useTranslations('act');
  const differences = useDifferences(entry);
  if (differences.length === 0 || !endsWith(entry.events, RECLASSIFIED)) return null;
  return (
    <p className={styles.why} data-reroute={entry.proposal?.leadUnit}>
      {differences.join(' ')}{' '}
      <button type="button" className={styles.quiet} onClick={open}>
        {t(entry.proposal?.leadUnit === entry.unit ? 'followRules' : 'reroute')}
      </button>
    </p>
  );
}
