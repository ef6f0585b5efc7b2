import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { ruleHref } from '@/app/_forms/admin-address';
import { readOutcome } from '@/app/_forms/form-outcome';
import { appConnection } from '@/db/client';
import { listRules } from '@/db/queries/routing/list-rules';
import styles from '../../../plain-page.module.css';
import { AdminHead } from '../../admin-head';
import { FormAnswer } from '../../form-answer';
import { pageTitle } from '../../page-title';
import { nameIn } from '../../place-field';
import { readRuleChoices } from '../../read-rule-choices';
import { RuleFields } from '../../rule-fields';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => pageTitle('rules');

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/admin/rules/{code}`: when a rule holds and what it gives. */
export default async function RulePage({ params, searchParams }: Props) {
  const { db } = appConnection();
  await admit(appConnection(), 'administer');
  const [{ code }, query, t, language, rules, choices] = await Promise.all([
    params,
    searchParams,
    getTranslations('admin'),
    getLocale(),
    listRules(db),
    readRuleChoices(db),
  ]);
  const rule = rules.find((one) => one.code === decodeURIComponent(code));
  if (!rule) notFound();
  const outcome = readOutcome(query);
  return (
    <main className={styles.page}>
      <AdminHead heading={nameIn(language, rule)} />
      <FormAnswer outcome={outcome} />
      <section className={styles.card}>
        <form className={styles.form} method="post" action={`/api${ruleHref(rule.code)}`}>
          <RuleFields outcome={outcome} choices={choices} language={language} rule={rule} />
          <button type="submit" className={styles.button}>
            {t('change')}
          </button>
        </form>
      </section>
    </main>
  );
}
