import { useTranslations } from 'next-intl';
import { unitHref } from '@/app/_forms/admin-address';
import type { ListedUnit } from '@/db/queries/unit/list-units';
import rows from '../rows.module.css';

/** One line for each: both names, what kind of force, which level, whether it inspects, how many belong to it. */
export function UnitList({ units, language }: { units: readonly ListedUnit[]; language: string }) {
  const [t, forceClass, level] = [
    useTranslations('admin'),
    useTranslations('forceClass'),
    useTranslations('level'),
  ];
  return (
    <ul className={rows.list}>
      {units.map((unit) => {
        const [first, second] = language === 'en' ? [unit.nameEn, unit.nameZh] : [unit.nameZh, unit.nameEn];
        return (
          <li key={unit.code} className={rows.unit}>
            <a href={unitHref(unit.code)}>{first}</a>
            <small>{second}</small>
            <span>{forceClass(unit.forceClass)}</span>
            <span>{level(unit.level)}</span>
            <span>{unit.isInspection && <small className={rows.mark}>{t('isInspecting')}</small>}</span>
            <span className={rows.last}>{t('unitPeople', { n: unit.people })}</span>
          </li>
        );
      })}
    </ul>
  );
}
