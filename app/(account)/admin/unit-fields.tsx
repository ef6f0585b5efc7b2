import { useTranslations } from 'next-intl';
import type { FormOutcome } from '@/app/_forms/form-outcome';
import { FORCE_CLASSES, type ForceClass } from '@/lib/contract/dictionary';
import { LEVEL_CODES, type LevelCode } from '@/lib/contract/filter';
import { ChoiceField } from './choice-field';
import { TextField } from './text-field';

interface Props {
  outcome: FormOutcome;
  /** as it is now; nothing of a new one */
  unit?: { nameZh: string; nameEn: string; forceClass: ForceClass; level: LevelCode };
}

/** What may be changed of a unit. */
export function UnitFields({ outcome, unit }: Props) {
  const [forceClass, level] = [useTranslations('forceClass'), useTranslations('level')];
  return (
    <>
      <TextField name="nameZh" outcome={outcome} value={unit?.nameZh ?? ''} />
      <TextField name="nameEn" outcome={outcome} value={unit?.nameEn ?? ''} isOptional />
      <ChoiceField
        name="forceClass"
        outcome={outcome}
        value={unit?.forceClass ?? 'administrative'}
        choices={FORCE_CLASSES}
        nameOf={(one) => forceClass(one)}
      />
      <ChoiceField
        name="level"
        outcome={outcome}
        value={unit?.level ?? 'street'}
        choices={LEVEL_CODES}
        nameOf={(one) => level(one)}
      />
    </>
  );
}
