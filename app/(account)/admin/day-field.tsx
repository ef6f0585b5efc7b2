import { useTranslations } from 'next-intl';
import type { FormOutcome } from '@/app/_forms/form-outcome';

interface Props {
  name: 'from' | 'until';
  outcome: FormOutcome;
  /** the first day that can be named, `YYYY-MM-DD` */
  least: string;
}

/** A day that need not be named: with what was typed and not taken. */
export function DayField({ name, outcome: { typed, refusal }, least }: Props) {
  const t = useTranslations('admin');
  return (
    <label>
      <span>
        {t(`field.${name}`)}
        {t('optional')}
      </span>
      <input
        type="date"
        name={name}
        min={least}
        defaultValue={typed[name] ?? ''}
        aria-invalid={refusal?.field === name || undefined}
      />
    </label>
  );
}
