import { useLocale, useTranslations } from 'next-intl';
import type { FormOutcome } from '@/app/_forms/form-outcome';
import { formatDate } from '@/app/_i18n/format-time';
import { LONGEST_NAME } from '@/lib/contract/form-fields';
import styles from '../plain-page.module.css';
import { isDone, isField } from './field-names';
import { lastInstantOf } from './last-instant-of';

interface Props {
  outcome: FormOutcome;
  /** what a value of the refused form is called, where its form sent a code */
  nameOf?: (value: string) => string;
  /** by whose clock days are told */
  timeZone?: string;
}

/** What became of the form that was sent: done, or what is wrong with which field and what to do. */
export function FormAnswer({
  outcome: { done, refusal, span },
  nameOf = (value) => value,
  timeZone = 'Asia/Shanghai',
}: Props) {
  const [t, language] = [useTranslations('admin'), useLocale()];
  const day = (instant: Date) => formatDate(instant.toISOString(), timeZone, language);
  const days = {
    from: span.from ? day(span.from) : 'now',
    until: span.until ? day(lastInstantOf(span.until)) : 'open',
  };
  if (refusal !== null) {
    const { field, value, reason } = refusal;
    return (
      <p className={styles.problem} role="alert">
        {t(`refused.${reason}`, {
          field: isField(field) ? t(`field.${field}`) : field,
          value: nameOf(value),
          most: LONGEST_NAME,
          ...days,
        })}
      </p>
    );
  }
  return isDone(done) ? (
    <p className={styles.done} role="alert">
      {t(`done.${done}`, days)}
    </p>
  ) : null;
}
