import { useTranslations } from 'next-intl';
import type { FormOutcome } from '@/app/_forms/form-outcome';
import { LONGEST_NAME } from '@/lib/contract/form-fields';
import styles from '../plain-page.module.css';
import { isDone, isField } from './field-names';

interface Props {
  outcome: FormOutcome;
  /** what a value of the refused form is called, where its form sent a code */
  nameOf?: (value: string) => string;
}

/** What became of the form that was sent: done, or what is wrong with which field and what to do. */
export function FormAnswer({ outcome: { done, refusal }, nameOf = (value) => value }: Props) {
  const t = useTranslations('admin');
  if (refusal !== null) {
    const { field, value, reason } = refusal;
    return (
      <p className={styles.problem} role="alert">
        {t(`refused.${reason}`, {
          field: isField(field) ? t(`field.${field}`) : field,
          value: nameOf(value),
          most: LONGEST_NAME,
        })}
      </p>
    );
  }
  return isDone(done) ? (
    <p className={styles.done} role="alert">
      {t(`done.${done}`)}
    </p>
  ) : null;
}
