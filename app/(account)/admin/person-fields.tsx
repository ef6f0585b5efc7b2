import { useTranslations } from 'next-intl';
import type { FormOutcome } from '@/app/_forms/form-outcome';
import { ROLES, type Role } from '@/lib/authority/roles';
import { ChoiceField } from './choice-field';
import { TextField } from './text-field';

interface Props {
  outcome: FormOutcome;
  /** as he is now; nothing of somebody new */
  person?: { name: string; role: Role; title: string | null };
}

/** What is known of everybody: name, role, title. */
export function PersonFields({ outcome, person }: Props) {
  const roleName = useTranslations('role');
  return (
    <>
      <TextField name="name" outcome={outcome} {...(person && { value: person.name })} />
      <ChoiceField
        name="role"
        outcome={outcome}
        {...(person && { value: person.role })}
        choices={ROLES}
        nameOf={(role) => roleName(role)}
      />
      <TextField name="title" outcome={outcome} value={person?.title ?? ''} isOptional />
    </>
  );
}
