import { useTranslations } from 'next-intl';
import type { FormOutcome } from '@/app/_forms/form-outcome';
import { LONGEST_NAME } from '@/lib/contract/form-fields';

interface Props {
  name: 'name' | 'title' | 'username' | 'nameZh' | 'nameEn';
  outcome: FormOutcome;
  /** what is there now */
  value?: string;
  isOptional?: boolean;
  rule?: string;
}

/** A line to type in: with what was typed and not taken, else with what is there. */
export function TextField({
  name,
  outcome: { typed, refusal },
  value = '',
  isOptional = false,
  rule,
}: Props) {
  const t = useTranslations('admin');
  const isUsername = name === 'username';
  return (
    <label>
      <span>
        {t(`field.${name}`)}
        {isOptional && t('optional')}
      </span>
      <input
        name={name}
        defaultValue={typed[name] ?? value}
        maxLength={isUsername ? 30 : LONGEST_NAME}
        required={!isOptional}
        aria-invalid={refusal?.field === name || undefined}
        autoComplete="off"
        {...(isUsername && { autoCapitalize: 'none', spellCheck: false })}
      />
      {rule && <small>{rule}</small>}
    </label>
  );
}
