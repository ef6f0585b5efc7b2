import { getLocale, getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { ADMIN_PAGES } from '@/app/_forms/admin-address';
import { readOutcome } from '@/app/_forms/form-outcome';
import { appConnection } from '@/db/client';
import { listRules } from '@/db/queries/routing/list-rules';
import styles from '../../plain-page.module.css';
import { AdminHead } from '../admin-head';
import { FormAnswer } from '../form-answer';
import { pageTitle } from '../page-title';
import { readRuleChoices } from '../read-rule-choices';
import { RuleList } from './rule-list';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => pageTitle('rules');

type Query = Promise<Record<string, string | string[] | undefined>>;

/** `/admin/rules`: who is proposed for what, until when, in the order in which it is asked. */
export default async function RulesPage({ searchParams }: { searchParams: Query }) {
  const { db } = appConnection();
  await admit(appConnection(), 'administer');
  const [query, t, language, rules, choices] = await Promise.all([
    searchParams,
    getTranslations('admin'),
    getLocale(),
    listRules(db),
    readRuleChoices(db),
  ]);
  return (
    <main className={styles.wide}>
      <AdminHead heading={t('rules')} />
      <FormAnswer outcome={readOutcome(query)} />
      <p className={styles.lead}>{t('rulesWhat')}</p>
      <p className={styles.bar}>
        <span>{t('rulesFound', { n: rules.length })}</span>
        <a className={styles.button} href={ADMIN_PAGES.addRule}>
          {t('addRule')}
        </a>
      </p>
      <RuleList rules={rules} choices={choices} language={language} />
    </main>
  );
}
