'use client';
import { useTranslations } from 'next-intl';
import type { DayField } from '@/lib/contract/filter';
import { withFilter } from '@/lib/view-state/change-view';
import { viewParameters } from '@/lib/view-state/write-view';
import { useCommand } from '../../_state/command-context';
import styles from './date-filter.module.css';
import facetStyles from './facet.module.css';

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
        onInput={(event) => {
          for (const field of event.currentTarget.elements)
            if (field instanceof HTMLInputElement) field.setCustomValidity('');
        }}
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          const day = (field: DayField) => String(given.get(field) ?? '') || null;
          const [first, last] = [day(from), day(until)];
          if (first !== null && last !== null && last < first) {
            const end = event.currentTarget.elements.namedItem(until) as HTMLInputElement;
            end.setCustomValidity(t('filters.endsBeforeItBegins', { from: first }));
            end.reportValidity();
          } else go(withFilter(view, { [from]: first, [until]: last }));
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
