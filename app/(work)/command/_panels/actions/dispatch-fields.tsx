'use client';
import { useTranslations } from 'next-intl';
import type { IssueEntry } from '@/lib/contract/issue';
import { useCommand } from '../../_state/command-context';
import type { Names } from '../../_state/names';
import styles from './actions.module.css';

type FieldProps = { entry: IssueEntry };

/** The working limit when neither a rule nor the entry has one. */
const USUAL_LIMIT = { amount: 3, unit: 'working_day' } as const;

/** Whom work can be given to. */
const handlingUnits = ({ dictionary }: Names) => dictionary.units.filter(({ isInspection }) => !isInspection);

/** Who leads: whom the rules propose, with their reasons in words. */
export function DispatchFields({ entry }: FieldProps) {
  const t = useTranslations('act');
  const { names } = useCommand();
  const { proposal, unit } = entry;
  return (
    <>
      {proposal && (
        <p className={styles.why}>
          {t('proposed', {
            reasons: proposal.reasons
              .map((reason) => (reason.by === 'rule' ? names.own(reason) : t(`reason.${reason.by}`)))
              .join(t('then')),
          })}
        </p>
      )}
      <label className={styles.field}>
        {t('leadUnit')}
        <select name="leadUnit" defaultValue={proposal?.leadUnit ?? unit ?? ''} required>
          <option value="" disabled>
            {t('choose')}
          </option>
          {handlingUnits(names).map(({ code }) => (
            <option key={code} value={code}>
              {names.of('unit', code)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

export function SupportFields({ entry }: FieldProps) {
  const t = useTranslations('act');
  const { names } = useCommand();
  const proposed = entry.proposal?.supportUnits ?? [];
  const box = (code: string) => (
    <label key={code}>
      <input type="checkbox" name="supportUnits" value={code} defaultChecked={proposed.includes(code)} />
      {names.of('unit', code)}
    </label>
  );
  const others = handlingUnits(names).filter(({ code }) => !proposed.includes(code));
  return (
    <fieldset className={styles.support}>
      <legend>{t('supportUnits')}</legend>
      {proposed.length > 0 && <div className={styles.checks}>{proposed.map(box)}</div>}
      <details>
        <summary className={styles.helpers}>{t('otherUnits')}</summary>
        <div className={styles.checks}>{others.map(({ code }) => box(code))}</div>
      </details>
    </fieldset>
  );
}

export function LimitField({ entry }: FieldProps) {
  const t = useTranslations('act');
  const { amount, unit } = entry.proposal?.limit ?? entry.limit ?? USUAL_LIMIT;
  return (
    <div className={styles.pair}>
      <label className={styles.field}>
        {t('limit')}
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
