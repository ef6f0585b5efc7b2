'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatMinute } from '@/app/_i18n/format-time';
import type { Limit } from '@/lib/ledger/limit';
import { type ActionEntry, unitName, useChoices } from './action-choices';
import styles from './actions.module.css';
import { useLimitWords } from './limit-words';
import { useReasonWords } from './reason-words';

type FieldProps = { entry: ActionEntry };

/** The working limit when neither a rule nor the entry has one. */
const USUAL_LIMIT = { amount: 3, unit: 'working_day' } as const;

/** Who leads: whom the rules propose, with their reasons in words. */
export function DispatchFields({ entry }: FieldProps) {
  const t = useTranslations('act');
  const { units } = useChoices();
  const reasonWords = useReasonWords();
  const { proposal, unit } = entry;
  const [chosen, setChosen] = useState(proposal?.leadUnit ?? unit ?? '');
  return (
    <>
      {proposal && (
        <p className={styles.why}>
          {t('proposed', {
            reasons: reasonWords(proposal.reasons),
          })}
        </p>
      )}
      {entry.unit !== null && entry.actions.includes('dispatch') && (
        <p className={styles.why}>{t(entry.renewsLimit ? 'sameUnitAnew' : 'sameUnit')}</p>
      )}
      <label className={styles.field}>
        {t('leadUnit')}
        <select
          name="leadUnit"
          defaultValue={chosen}
          onChange={({ target }) => setChosen(target.value)}
          required
        >
          <option value="" disabled>
            {t('choose')}
          </option>
          {units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <UnmannedNote entry={entry} code={chosen} />
    </>
  );
}

/** That a unit has nobody who could start the work: it can be given it, but nobody would find it on his list. */
export function UnmannedNote({ entry, code }: { entry: ActionEntry; code: string }) {
  const t = useTranslations('act.unmanned');
  const { units } = useChoices();
  const unmanned = entry.unmanned.find((one) => one.code === code);
  return (
    <p aria-live="polite" className={styles.unmanned} data-unmanned={unmanned?.why}>
      {unmanned && t(unmanned.why, { unit: unitName(units, code) })}
    </p>
  );
}

export function SupportFields({ entry }: FieldProps) {
  const t = useTranslations('act');
  const { units } = useChoices();
  const proposed = entry.proposal?.supportUnits ?? [];
  const box = ({ code, name }: (typeof units)[number]) => (
    <label key={code}>
      <input type="checkbox" name="supportUnits" value={code} defaultChecked={proposed.includes(code)} />
      {name}
    </label>
  );
  const [usual, others] = [true, false].map((is) =>
    units.filter(({ code }) => proposed.includes(code) === is),
  );
  return (
    <fieldset className={styles.support}>
      <legend>{t('supportUnits')}</legend>
      {proposed.length > 0 && <div className={styles.checks}>{usual!.map(box)}</div>}
      <details>
        <summary className={styles.helpers}>{t('otherUnits')}</summary>
        <div className={styles.checks}>{others!.map(box)}</div>
      </details>
    </fieldset>
  );
}

export function LimitField({ entry }: FieldProps) {
  const t = useTranslations();
  const inWords = useLimitWords();
  const { left, proposal, limit } = entry;
  return (
    <>
      {left && (
        <p className={styles.why}>
          {left.wasOverdue ? t('act.wasOverdue') : t('act.wasLeft', { limit: inWords(left.limit) })}
        </p>
      )}
      <DurationFields label={t('act.limit')} usual={left?.limit ?? proposal?.limit ?? limit ?? USUAL_LIMIT} />
    </>
  );
}

/** What is granted is added to the limit that runs, which is named, so that nobody takes it for the whole. */
export function MoreTimeFields({ entry }: FieldProps) {
  const t = useTranslations('act');
  const language = useLocale();
  const { timeZone } = useChoices();
  return (
    <>
      {entry.dueAt && (
        <p className={styles.why}>{t('addedTo', { due: formatMinute(entry.dueAt, timeZone, language) })}</p>
      )}
      <DurationFields label={t('moreTime')} usual={USUAL_LIMIT} />
    </>
  );
}

function DurationFields({ label, usual: { amount, unit } }: { label: string; usual: Limit }) {
  const t = useTranslations('act');
  return (
    <div className={styles.pair}>
      <label className={styles.field}>
        {label}
        <input type="number" name="amount" min={1} max={400} defaultValue={amount} required />
      </label>
      <label className={styles.field}>
        {t('limitUnit')}
        <select name="unit" defaultValue={unit}>
          <option value="working_day">{t('workingDay')}</option>
          <option value="working_hour">{t('workingHour')}</option>
        </select>
      </label>
    </div>
  );
}
