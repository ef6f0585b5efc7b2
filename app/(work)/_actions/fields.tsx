'use client';
import { useTranslations } from 'next-intl';
import type { ActionKind } from '@/lib/authority/ledger-actions';
import { type ActionEntry, useChoices } from './action-choices';
import { ACTION_FORMS, type ActionField } from './action-fields';
import styles from './actions.module.css';
import { PlaceField, WordingFields } from './correct-fields';
import { DispatchFields, LimitField, MoreTimeFields, SupportFields } from './dispatch-fields';

/** The fields of a step, filled with what is likely. */
export function Fields({ kind, entry }: { kind: ActionKind; entry: ActionEntry }) {
  return ACTION_FORMS[kind].fields.map((field) => {
    const Field = FIELDS[field];
    return <Field key={field} entry={entry} />;
  });
}

type FieldProps = { entry: ActionEntry };

const FIELDS: Record<ActionField, (props: FieldProps) => React.ReactNode> = {
  leadUnit: DispatchFields,
  supportUnits: SupportFields,
  limit: LimitField,
  moreTime: MoreTimeFields,
  category: CategoryField,
  grades: GradeFields,
  reviewDate: ReviewField,
  addressee: AddresseeFields,
  mergedInto: MergeField,
  promise: PromiseFields,
  score: ScoreField,
  wording: WordingFields,
  place: PlaceField,
  promiseCheck: PromiseCheckFields,
};

/** Another kind brings the grades that it usually has; back to what it was, those that the entry has. */
function CategoryField({ entry }: FieldProps) {
  const t = useTranslations('entry');
  const { categories } = useChoices();
  const bringGrades = ({ currentTarget: { value, form } }: React.InputEvent<HTMLSelectElement>) => {
    const of = value === entry.category ? entry : categories.find(({ code }) => code === value);
    for (const name of ['impactGrade', 'hazardGrade'] as const) {
      const field = form?.elements.namedItem(name);
      if (of && field instanceof HTMLSelectElement) field.value = String(of[name]);
    }
  };
  return (
    <label className={styles.field}>
      {t('category')}
      <select name="category" defaultValue={entry.category} onInput={bringGrades}>
        {categories.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function GradeFields({ entry }: FieldProps) {
  const t = useTranslations();
  const grades = ['0', '1', '2'] as const;
  return (
    <div className={styles.pair}>
      <label className={styles.field}>
        {t('act.impact')}
        <select name="impactGrade" defaultValue={entry.impactGrade}>
          {grades.map((grade) => (
            <option key={grade} value={grade}>
              {t(`entry.impact.${grade}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        {t('act.hazard')}
        <select name="hazardGrade" defaultValue={entry.hazardGrade}>
          {grades.map((grade) => (
            <option key={grade} value={grade}>
              {t(`entry.hazard.${grade}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function ReviewField() {
  const t = useTranslations('act');
  const { today } = useChoices();
  return (
    <label className={styles.field}>
      {t('reviewDate')}
      <input type="date" name="reviewDate" min={today} required />
    </label>
  );
}

function AddresseeFields() {
  const t = useTranslations();
  return (
    <div className={styles.pair}>
      <label className={styles.field}>
        {t('entry.level')}
        <select name="level" defaultValue="district">
          {(['district', 'city'] as const).map((level) => (
            <option key={level} value={level}>
              {t(`level.${level}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        {t('act.addressee')}
        <input name="addressee" maxLength={100} required />
      </label>
    </div>
  );
}

function MergeField({ entry }: FieldProps) {
  const t = useTranslations('act');
  return (
    <label className={styles.field}>
      {t('mergedInto')}
      <input name="mergedInto" list="merge-into" maxLength={100} required autoComplete="off" />
      <datalist id="merge-into">
        {entry.neighbours.map(({ number, title }) => (
          <option key={number} value={number}>
            {title}
          </option>
        ))}
      </datalist>
    </label>
  );
}

function PromiseFields() {
  const t = useTranslations('act');
  const { today } = useChoices();
  return (
    <>
      <label className={styles.field}>
        {t('measureName')}
        <input name="measureName" maxLength={60} required placeholder={t('measureHint.name')} />
      </label>
      <div className={styles.pair}>
        <label className={styles.field}>
          {t('measureValue')}
          <input
            type="number"
            name="measureValue"
            min={0}
            step="any"
            required
            placeholder={t('measureHint.value')}
          />
        </label>
        <label className={styles.field}>
          {t('measureUnit')}
          <input name="measureUnit" maxLength={20} required placeholder={t('measureHint.unit')} />
        </label>
      </div>
      <div className={styles.pair}>
        <label className={styles.field}>
          {t('effectiveFrom')}
          <input type="date" name="effectiveFrom" defaultValue={today} required />
        </label>
        <label className={styles.field}>
          {t('checkOn')}
          <input type="date" name="checkOn" min={today} required />
        </label>
      </div>
    </>
  );
}

function PromiseCheckFields({ entry }: FieldProps) {
  const t = useTranslations();
  const pending = entry.promises.filter(({ outcome }) => outcome === 'pending');
  return (
    <>
      <label className={styles.field}>
        {t('act.promise')}
        <select name="promise">
          {pending.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        {t('act.outcome')}
        <select name="outcome" defaultValue="" required>
          <option value="" disabled>
            {t('act.choose')}
          </option>
          {(['kept', 'broken'] as const).map((outcome) => (
            <option key={outcome} value={outcome}>
              {t(`entry.outcome.${outcome}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function ScoreField() {
  const t = useTranslations('act');
  return (
    <label className={styles.field}>
      {t('score')}
      {/* nothing is said for the resident */}
      <select name="score" defaultValue="" required>
        <option value="" disabled>
          {t('choose')}
        </option>
        {(['5', '4', '3', '2', '1'] as const).map((score) => (
          <option key={score} value={score}>
            {t(`scores.${score}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
