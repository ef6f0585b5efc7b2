'use client';
import { useTranslations } from 'next-intl';
import { isoDayOf } from '@/lib/calendar/local-day';
import { viewParameters } from '@/lib/view-state/write-view';
import { useCommand } from '../_state/command-context';
import styles from './day-form.module.css';
import type { TimeAxis } from './time-axis';

/** Any past day by a plain form: what there is in place of handle and ▶ without JavaScript. */
export function DayForm({ axis }: { axis: TimeAxis }) {
  const t = useTranslations('time');
  const { view } = useCommand();
  const kept = viewParameters({ ...view, asOf: null });
  return (
    <form action="/command" className={styles.form}>
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className={styles.label}>
        {t('handle')}
        <input
          type="date"
          name="asOf"
          min={isoDayOf(axis.first)}
          max={isoDayOf(axis.last)}
          defaultValue={view.asOf ?? isoDayOf(axis.last)}
        />
      </label>
      <button type="submit">{t('show')}</button>
    </form>
  );
}
