'use client';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { Note } from '../command/_panels/frame/note';
import type { ActionForm, ActionFormProps } from './action-form';
import styles from './actions.module.css';

/** The form of a step, whose script comes when a step is first chosen. Without a signal it is said, and asked for again. */
export function LateForm(props: ActionFormProps) {
  const t = useTranslations();
  const [Form, setForm] = useState<typeof ActionForm | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const load = useCallback(() => {
    setHasFailed(false);
    import('./action-form').then(
      (module) => setForm(() => module.ActionForm),
      () => setHasFailed(true),
    );
  }, []);
  useEffect(load, [load]);
  if (Form) return <Form {...props} />;
  if (!hasFailed) return <p className={styles.why}>{t('act.loading')}</p>;
  return (
    <>
      <Note role="alert" action={{ label: t('status.retry'), run: load }}>
        {t('act.noForm')}
      </Note>
      <button type="button" className={styles.quiet} onClick={props.onCancel}>
        {t('act.cancel')}
      </button>
    </>
  );
}
