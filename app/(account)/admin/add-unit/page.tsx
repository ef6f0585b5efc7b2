import { getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { readOutcome } from '@/app/_forms/form-outcome';
import { appConnection } from '@/db/client';
import styles from '../../plain-page.module.css';
import { AdminHead } from '../admin-head';
import { FormAnswer } from '../form-answer';
import { pageTitle } from '../page-title';
import { UnitFields } from '../unit-fields';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => pageTitle('addUnit');

type Query = Promise<Record<string, string | string[] | undefined>>;

/** `/admin/add-unit`: a new unit. */
export default async function AddUnitPage({ searchParams }: { searchParams: Query }) {
  await admit(appConnection(), 'administer');
  const [query, t] = await Promise.all([searchParams, getTranslations('admin')]);
  const outcome = readOutcome(query);
  return (
    <main className={styles.page}>
      <AdminHead heading={t('addUnit')} />
      <FormAnswer outcome={outcome} />
      <section className={styles.card}>
        <p className={styles.lead}>{t('addUnitWhat')}</p>
        <form className={styles.form} method="post" action="/api/admin/units">
          <UnitFields outcome={outcome} />
          <label className={styles.tick}>
            <input
              type="checkbox"
              name="isInspection"
              value="yes"
              defaultChecked={outcome.typed.isInspection === 'yes'}
            />
            {t('inspectsWhat')}
          </label>
          <small>{t('inspectsFixed')}</small>
          <button type="submit" className={styles.button}>
            {t('add')}
          </button>
        </form>
      </section>
    </main>
  );
}
