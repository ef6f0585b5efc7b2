import { useTranslations } from 'next-intl';
import { ruleHref } from '@/app/_forms/admin-address';
import type { KeptRule } from '@/db/queries/routing/list-rules';
import type { Dictionary } from '@/lib/contract/dictionary';
import { nameIn } from '../place-field';
import rows from '../rows.module.css';

interface Props {
  rules: readonly KeptRule[];
  units: Dictionary['units'];
  language: string;
}

/** One line for each: its place in the order, its name, what it gives, and whether it is switched off. */
export function RuleList({ rules, units, language }: Props) {
  const [t, level] = [useTranslations('admin'), useTranslations('level')];
  const unitName = (code: string) => {
    const unit = units.find((one) => one.code === code);
    return unit ? nameIn(language, unit) : code;
  };
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
          <small>{effects(rule).join(t('listSemicolon'))}</small>
          <span className={rows.last}>
            {!rule.isActive && <small className={rows.mark}>{t('ruleOff')}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
