'use client';
import { useTranslations } from 'next-intl';
import { LightMark } from '@/app/_ui/light-mark';
import { NONE } from '@/lib/contract/filter';
import { WINDOW_CHOICES, type WindowChoice } from '@/lib/contract/nearby';
import { DEFAULT_INSPECTION, type InspectionView, inspectionHref } from '@/lib/view-state/inspection-view';
import type { FilterNames } from '../_state/filter-names';
import styles from './controls.module.css';
import { HiddenState } from './hidden-state';

const OPEN_LIGHTS = ['red', 'amber', 'green', 'grey'] as const;
const WINDOW_WORDS = {
  any: 'windowAny',
  now: 'windowNow',
  visible: 'windowVisible',
} as const satisfies Record<WindowChoice, string>;

/** Light, category, unit, community and time window. A plain form: its answer is the next page. */
export function FilterForm({ view, names }: { view: InspectionView; names: FilterNames }) {
  const t = useTranslations();
  const { filter, window } = view;
  const used =
    filter.light.length +
    filter.category.length +
    filter.unit.length +
    filter.area.length +
    (window === 'any' ? 0 : 1);
  const selects = [
    { name: 'category', label: t('facet.category'), chosen: filter.category, options: names.categories },
    {
      name: 'unit',
      label: t('facet.unit'),
      chosen: filter.unit,
      options: [...names.units, { code: NONE, name: t('none.unit') }],
    },
    {
      name: 'area',
      label: t('facet.community'),
      chosen: filter.area.map(({ kind, code }) => `${kind}:${code}`),
      options: names.communities.map(({ code, name }) => ({ code: `community:${code}`, name })),
    },
  ];
  const cleared = { ...view, filter: DEFAULT_INSPECTION.filter, window: DEFAULT_INSPECTION.window };
  return (
    <details className={styles.fold}>
      <summary>{used > 0 ? t('inspect.filtered', { n: used }) : t('inspect.filter')}</summary>
      <form action="/inspect" className={styles.form}>
        <HiddenState view={cleared} />
        <fieldset className={styles.lights}>
          <legend>{t('facet.light')}</legend>
          {OPEN_LIGHTS.map((light) => (
            <label key={light} className={styles.chip}>
              <input
                type="checkbox"
                name="light"
                value={light}
                defaultChecked={filter.light.includes(light)}
              />
              <LightMark light={light} />
              {t(`light.${light}`)}
            </label>
          ))}
        </fieldset>
        {selects.map(({ name, label, chosen, options }) => (
          <label key={name} className={styles.field}>
            {label}
            <select name={name} defaultValue={chosen.join(',')}>
              <option value="">{t('inspect.all')}</option>
              {chosen.length > 1 && (
                <option value={chosen.join(',')}>{t('inspect.several', { n: chosen.length })}</option>
              )}
              {options.map((option) => (
                <option key={option.code} value={option.code}>
                  {option.name}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label className={styles.field}>
          {t('inspect.window')}
          <select name="window" defaultValue={window === 'any' ? '' : window}>
            {WINDOW_CHOICES.map((choice) => (
              <option key={choice} value={choice === 'any' ? '' : choice}>
                {t(`inspect.${WINDOW_WORDS[choice]}`)}
              </option>
            ))}
          </select>
        </label>
        <div className={styles.buttons}>
          <button type="submit" className={styles.primary}>
            {t('inspect.apply')}
          </button>
          {used > 0 && (
            <a className={styles.secondary} href={inspectionHref(cleared)}>
              {t('inspect.clear')}
            </a>
          )}
        </div>
      </form>
    </details>
  );
}
