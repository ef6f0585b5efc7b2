'use client';
import { useTranslations } from 'next-intl';
import { withFilter } from '@/lib/view-state/change-view';
import { viewParameters } from '@/lib/view-state/write-view';
import { useCommand } from '../../_state/command-context';
import styles from './date-filter.module.css';
import facetStyles from './facet.module.css';

type DayField = 'openedFrom' | 'openedUntil' | 'dueFrom' | 'dueUntil';

interface DateFilterProps {
  from: DayField;
  until: DayField;
  name: 'opened' | 'due';
}

/** From and until, both included. The browser's own date fields: they speak to screen readers and weigh nothing. */
export function DateFilter({ from, until, name }: DateFilterProps) {
  const t = useTranslations();
  const { view, go } = useCommand();
  const { filter } = view;
  const kept = viewParameters(withFilter(view, { [from]: null, [until]: null }));
  return (
    <details className={facetStyles.facet} open={Boolean(filter[from] || filter[until])}>
      <summary className={facetStyles.heading}>{t(`facet.${name}`)}</summary>
      <form
        action="/command"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          const day = (field: DayField) => String(given.get(field) ?? '') || null;
          go(withFilter(view, { [from]: day(from), [until]: day(until) }));
        }}
      >
        {[...kept].map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        {([from, until] as const).map((field) => (
          <label key={field} className={styles.label}>
            {t(field === from ? 'filters.from' : 'filters.until')}
            <input
              key={filter[field]}
              className={styles.input}
              type="date"
              name={field}
              defaultValue={filter[field] ?? ''}
            />
          </label>
        ))}
        <button type="submit" className={styles.apply}>
          {t('filters.apply')}
        </button>
      </form>
    </details>
  );
}
