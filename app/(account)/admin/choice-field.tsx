import { useTranslations } from 'next-intl';
import type { FormOutcome } from '@/app/_forms/form-outcome';

interface Props<T extends string> {
  name: 'role' | 'kind' | 'forceClass' | 'level';
  outcome: FormOutcome;
  /** what is there now; without it one must choose */
  value?: T;
  choices: readonly T[];
  nameOf: (choice: T) => string;
}

/** One of a few: with what was chosen and not taken, else with what is there. */
export function ChoiceField<T extends string>({ name, outcome, value, choices, nameOf }: Props<T>) {
  const t = useTranslations('admin');
  return (
    <label>
      {t(`field.${name}`)}
      <select
        name={name}
        defaultValue={outcome.typed[name] ?? value ?? ''}
        required
        aria-invalid={outcome.refusal?.field === name || undefined}
      >
        {value === undefined && (
          <option value="" disabled>
            {t('choose')}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {nameOf(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
