import { useLocale, useTranslations } from 'next-intl';
import type { FormOutcome } from '@/app/_forms/form-outcome';
import type { Assignable } from '@/db/queries/person/list-assignable';

/** A name of an office in the language of the page. */
export const nameIn = (language: string, { nameZh, nameEn }: { nameZh: string; nameEn: string }): string =>
  language === 'en' ? nameEn : nameZh;

/** What `unit:property` and `grid:G03` are called. */
export function placeNamer({ units, communities }: Assignable, language: string): (value: string) => string {
  const names = new Map<string, string>([
    ...units.map((one) => [`unit:${one.code}`, nameIn(language, one)] as const),
    ...communities.flatMap(({ grids }) =>
      grids.map((one) => [`grid:${one.code}`, nameIn(language, one)] as const),
    ),
  ]);
  return (value) => names.get(value) ?? value;
}

interface Props {
  assignable: Assignable;
  outcome: FormOutcome;
  isOptional?: boolean;
}

/** A unit or a grid, in one list: the units first, then the grids of each community. */
export function PlaceField({ assignable, outcome, isOptional = false }: Props) {
  const [t, language] = [useTranslations('admin'), useLocale()];
  const option = (kind: 'unit' | 'grid') => (one: Assignable['units'][number]) => (
    <option key={one.code} value={`${kind}:${one.code}`}>
      {nameIn(language, one)}
    </option>
  );
  return (
    <label>
      {t('field.place')}
      <select
        name="place"
        defaultValue={outcome.typed.place ?? ''}
        required={!isOptional}
        aria-invalid={outcome.refusal?.field === 'place' || undefined}
      >
        <option value="" disabled={!isOptional}>
          {isOptional ? t('later') : t('choose')}
        </option>
        <optgroup label={t('units')}>{assignable.units.map(option('unit'))}</optgroup>
        {assignable.communities.map((community) => (
          <optgroup key={community.code} label={t('grids', { community: nameIn(language, community) })}>
            {community.grids.map(option('grid'))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
