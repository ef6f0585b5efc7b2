'use client';
import { useTranslations } from 'next-intl';
import { type InspectionView, inspectionHref } from '@/lib/view-state/inspection-view';
import type { Start } from '../_state/find-starts';
import styles from './controls.module.css';
import { HiddenState } from './hidden-state';

interface StartFormProps {
  view: InspectionView;
  starts: readonly (Start & { name: string })[];
  onStart(): void;
}

/** Another place to measure from, by its name: the way to go on without a position. */
export function StartForm({ view, starts, onStart }: StartFormProps) {
  const t = useTranslations('inspect');
  const elsewhere = { ...view, at: null, from: null, find: '' };
  return (
    <details className={styles.fold} open={view.find !== ''}>
      <summary>{t('start')}</summary>
      <form action="/inspect" className={styles.form}>
        <HiddenState view={{ ...view, find: '' }} />
        <label className={styles.field}>
          {t('startLabel')}
          <input type="search" name="find" defaultValue={view.find} placeholder={t('startPlaceholder')} />
        </label>
        <div className={styles.buttons}>
          <button type="submit" className={styles.primary}>
            {t('startFind')}
          </button>
          {(view.at || view.from) && (
            <a className={styles.secondary} href={inspectionHref(elsewhere)}>
              {t('startStreet')}
            </a>
          )}
        </div>
        {view.find !== '' && starts.length === 0 && (
          <p className={styles.note}>{t('startNone', { text: view.find })}</p>
        )}
        <ul className={styles.choices}>
          {starts.map(({ place, name }) => (
            <li key={place.kind + place.code}>
              <a href={inspectionHref({ ...elsewhere, from: place })} onClick={onStart}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <p className={styles.note}>{t('startMap')}</p>
      </form>
    </details>
  );
}
