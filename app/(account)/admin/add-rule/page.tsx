import { getLocale, getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { readOutcome } from '@/app/_forms/form-outcome';
import { appConnection } from '@/db/client';
import styles from '../../plain-page.module.css';
import { AdminHead } from '../admin-head';
import { FormAnswer } from '../form-answer';
import { pageTitle } from '../page-title';
import { readRuleChoices } from '../read-rule-choices';
import { RuleFields } from '../rule-fields';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => pageTitle('addRule');

type Query = Promise<Record<string, string | string[] | undefined>>;

/** `/admin/add-rule`: a rule of the office's own. */
export default async function AddRulePage({ searchParams }: { searchParams: Query }) {
  const { db } = appConnection();
  await admit(appConnection(), 'administer');
  const [query, t, language, choices] = await Promise.all([
    searchParams,
    getTranslations('admin'),
    getLocale(),
    readRuleChoices(db),
  ]);
  const outcome = readOutcome(query);
  return (
    <main className={styles.page}>
      <AdminHead heading={t('addRule')} />
      <FormAnswer outcome={outcome} />
      <section className={styles.card}>
        <form className={styles.form} method="post" action="/api/admin/rules">
          <RuleFields outcome={outcome} choices={choices} language={language} />
          <button type="submit" className={styles.button}>
            {t('add')}
          </button>
        </form>
      </section>
    </main>
  );
}
