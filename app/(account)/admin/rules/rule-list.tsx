import { useTranslations } from 'next-intl';
import { ruleHref } from '@/app/_forms/admin-address';
import type { KeptRule } from '@/db/queries/routing/list-rules';
import type { Named } from '@/lib/contract/dictionary';
import { nameIn } from '../place-field';
import rows from '../rows.module.css';
import type { RuleChoices } from '../rule-fields';

interface Props {
  rules: readonly KeptRule[];
  choices: RuleChoices;
  language: string;
}

/** One line for each: its place in the order, its name, when it applies, what it gives, and whether it is switched off. */
export function RuleList({ rules, choices, language }: Props) {
  const [t, level, severity] = [
    useTranslations('admin'),
    useTranslations('level'),
    useTranslations('severity'),
  ];
  const called = (list: readonly Named[], code: string) => {
    const found = list.find((one) => one.code === code);
    return found ? nameIn(language, found) : code;
  };
  const unitName = (code: string) => called(choices.units, code);
  const conditions = ({ when }: KeptRule): string =>
    [
      when.category !== null && called(choices.categories, when.category),
      when.community !== null && called(choices.communities, when.community),
      when.tag !== null && called(choices.tags, when.tag),
      when.minSeverity !== null && t('ruleSeverity', { severity: severity(String(when.minSeverity) as '1') }),
      when.isGraver && t('field.isGraver'),
      when.isRepeat && t('field.isRepeat'),
    ]
      .filter((one) => typeof one === 'string')
      .join(t('listSemicolon')) || t('ruleAlways');
  const effects = ({ gives, saidLevel }: KeptRule): string[] =>
    [
      gives.leadUnit && t('ruleLead', { unit: unitName(gives.leadUnit) }),
      gives.supportUnits.length > 0 &&
        t('ruleSupport', { units: gives.supportUnits.map(unitName).join(t('listComma')) }),
      saidLevel && level(saidLevel),
      gives.limit && t(`ruleLimit.${gives.limit.unit}`, { n: gives.limit.amount }),
      gives.limitPercent !== null && t('rulePercent', { n: gives.limitPercent }),
      gives.isFast && t('ruleFast'),
    ].filter((one) => typeof one === 'string');
  return (
    <ul className={rows.list}>
      {rules.map((rule) => (
        <li key={rule.code} className={rows.rule} data-rule={rule.code}>
          <span>{rule.position}</span>
          <a href={ruleHref(rule.code)}>{nameIn(language, rule)}</a>
          <small>
            {t('ruleLine', { when: conditions(rule), gives: effects(rule).join(t('listSemicolon')) })}
          </small>
          <span className={rows.last}>
            {!rule.isActive && <small className={rows.mark}>{t('ruleOff')}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
