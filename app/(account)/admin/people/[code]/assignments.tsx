import { useLocale, useTranslations } from 'next-intl';
import { personInterface } from '@/app/_forms/admin-address';
import type { FormOutcome } from '@/app/_forms/form-outcome';
import { formatDate } from '@/app/_i18n/format-time';
import type { Assignable } from '@/db/queries/person/list-assignable';
import type { PersonFile } from '@/db/queries/person/read-person-file';
import styles from '../../../plain-page.module.css';
import { ChoiceField } from '../../choice-field';
import { ConfirmStep } from '../../confirm-step';
import { DayField } from '../../day-field';
import { lastInstantOf } from '../../last-instant-of';
import { nameIn, PlaceField } from '../../place-field';

interface Props {
  file: PersonFile;
  assignable: Assignable;
  outcome: FormOutcome;
  timeZone: string;
  /** local day of the office's clock */
  today: string;
}

/** Where somebody works, with the way to end it; where he worked before; and the way to begin elsewhere. */
export function Assignments({
  file: { code, name, assignments },
  assignable,
  outcome,
  timeZone,
  today,
}: Props) {
  const [t, language] = [useTranslations('admin'), useLocale()];
  const day = (instant: Date) => formatDate(instant.toISOString(), timeZone, language);
  const line = (one: PersonFile['assignments'][number]) => (
    <>
      <strong>{nameIn(language, one)}</strong> · {t(`kind.${one.isSeconded ? 'seconded' : 'home'}`)}
      <small>
        {one.until === null
          ? t('assignedSince', { from: day(one.from) })
          : t('assignedBetween', { from: day(one.from), until: day(lastInstantOf(one.until)) })}
      </small>
    </>
  );
  const [standing, past] = [true, false].map((is) =>
    assignments.filter(({ isPresent, isAhead }) => (isPresent || isAhead) === is),
  );
  return (
    <>
      {standing!.length === 0 && <p>{t('noPlace')}</p>}
      <ul className={styles.list}>
        {standing!.map((one) => (
          <li key={one.id}>
            {line(one)}
            <ConfirmStep
              label={t('end')}
              what={t('endWhat', { name })}
              action={`${personInterface(code)}/assignments/${one.id}`}
              button={t('endNow')}
            />
          </li>
        ))}
      </ul>
      {past!.length > 0 && (
        <>
          <h3>{t('assignmentsPast')}</h3>
          <ul className={styles.list}>
            {past!.map((one) => (
              <li key={one.id}>{line(one)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('addAssignment')}</h3>
      <form className={styles.form} method="post" action={`${personInterface(code)}/assignments`}>
        <small>{t('addAssignmentWhat')}</small>
        <PlaceField assignable={assignable} outcome={outcome} />
        <ChoiceField
          name="kind"
          outcome={outcome}
          value="home"
          choices={['home', 'seconded']}
          nameOf={(kind) => t(`kind.${kind}`)}
        />
        <DayField name="from" outcome={outcome} least={today} />
        <DayField name="until" outcome={outcome} least={today} />
        <button type="submit" className={styles.quiet}>
          {t('addAssignmentNow')}
        </button>
      </form>
    </>
  );
}
