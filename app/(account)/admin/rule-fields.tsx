import { useTranslations } from 'next-intl';
import type { FormOutcome } from '@/app/_forms/form-outcome';
import type { KeptRule } from '@/db/queries/routing/list-rules';
import type { Dictionary, Named } from '@/lib/contract/dictionary';
import { LEVEL_CODES } from '@/lib/contract/filter';
import { SUPPORT } from '@/lib/contract/rule-form';
import styles from '../plain-page.module.css';
import { nameIn } from './place-field';
import { TextField } from './text-field';

export interface RuleChoices extends Pick<Dictionary, 'categories' | 'units' | 'tags'> {
  communities: readonly Named[];
}

interface Props {
  outcome: FormOutcome;
  choices: RuleChoices;
  language: string;
  /** as it is now; nothing of a new one */
  rule?: KeptRule;
}

/** When a rule holds and what it gives. What was typed and not taken stands there again. */
export function RuleFields({ outcome, choices, language, rule }: Props) {
  const [t, level, severity] = [
    useTranslations('admin'),
    useTranslations('level'),
    useTranslations('severity'),
  ];
  const { typed, refusal } = outcome;
  const isRefused = refusal !== null;
  const typedOr = (name: string, now: string | number | null | undefined) => typed[name] ?? String(now ?? '');
  const isTicked = (name: string, now: boolean) => (isRefused ? typed[name] === 'yes' : now);
  const named = (list: readonly Named[]) => list.map((one) => [one.code, nameIn(language, one)] as const);
  const handling = choices.units.filter(({ isInspection }) => !isInspection);
  const select = (
    name: 'category' | 'place' | 'minSeverity' | 'leadUnit' | 'level' | 'limitUnit',
    now: string | number | null | undefined,
    options: readonly (readonly [string, string])[],
    none: string,
  ) => (
    <label>
      {t(name === 'place' ? 'field.rulePlace' : `field.${name}`)}
      <select
        name={name}
        defaultValue={typedOr(name, now)}
        aria-invalid={refusal?.field === name || undefined}
      >
        <option value="">{none}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  const number = (
    name: 'position' | 'limitAmount' | 'limitPercent',
    now: number | null | undefined,
    most: number,
  ) => (
    <label>
      {t(`field.${name}`)}
      <input
        type="number"
        name={name}
        min={1}
        max={most}
        defaultValue={typedOr(name, now)}
        aria-invalid={refusal?.field === name || undefined}
      />
    </label>
  );
  const tick = (name: 'isActive' | 'isGraver' | 'isRepeat' | 'isFast', now: boolean) => (
    <label className={styles.tick}>
      <input type="checkbox" name={name} value="yes" defaultChecked={isTicked(name, now)} />
      {t(`field.${name}`)}
    </label>
  );
  const { when, gives } = rule ?? {};
  const place = when?.community ? `community:${when.community}` : when?.tag ? `tag:${when.tag}` : '';
  return (
    <>
      <TextField name="nameZh" outcome={outcome} value={rule?.nameZh ?? ''} rule={t('ruleNameWhat')} />
      <TextField name="nameEn" outcome={outcome} value={rule?.nameEn ?? ''} isOptional />
      {number('position', rule?.position ?? 500, 9999)}
      {tick('isActive', rule?.isActive ?? true)}
      <h3>{t('ruleWhen')}</h3>
      {select('category', when?.category, named(choices.categories), t('any'))}
      {select(
        'place',
        place,
        [
          ...named(choices.communities).map(([code, words]) => [`community:${code}`, words] as const),
          ...named(choices.tags.filter(({ kind }) => kind === 'key_area')).map(
            ([code, words]) => [`tag:${code}`, words] as const,
          ),
        ],
        t('any'),
      )}
      {select(
        'minSeverity',
        when?.minSeverity,
        (['2', '3', '4'] as const).map((value) => [value, severity(value)] as const),
        t('any'),
      )}
      {tick('isGraver', when?.isGraver ?? false)}
      {tick('isRepeat', when?.isRepeat ?? false)}
      <h3>{t('ruleThen')}</h3>
      {select('leadUnit', gives?.leadUnit, named(handling), t('asUsual'))}
      <fieldset className={styles.ticks}>
        <legend>{t('field.supportUnits')}</legend>
        {handling.map((unit) => (
          <label key={unit.code} className={styles.tick}>
            <input
              type="checkbox"
              name={`${SUPPORT}${unit.code}`}
              value="yes"
              defaultChecked={isTicked(
                `${SUPPORT}${unit.code}`,
                gives?.supportUnits.includes(unit.code) ?? false,
              )}
            />
            {nameIn(language, unit)}
          </label>
        ))}
      </fieldset>
      {select(
        'level',
        rule?.saidLevel,
        LEVEL_CODES.map((code) => [code, level(code)] as const),
        t('asUsual'),
      )}
      {number('limitAmount', gives?.limit?.amount, 400)}
      {select(
        'limitUnit',
        gives?.limit?.unit,
        (['working_hour', 'working_day'] as const).map((unit) => [unit, t(`limitUnits.${unit}`)] as const),
        t('asUsual'),
      )}
      {number('limitPercent', gives?.limitPercent, 1000)}
      {tick('isFast', gives?.isFast ?? false)}
    </>
  );
}
