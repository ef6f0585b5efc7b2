import { getLocale, getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { ADMIN_PAGES } from '@/app/_forms/admin-address';
import { readOutcome } from '@/app/_forms/form-outcome';
import { appConnection } from '@/db/client';
import { readNow } from '@/db/queries/office/read-office';
import { listUnits } from '@/db/queries/unit/list-units';
import styles from '../../plain-page.module.css';
import { AdminHead } from '../admin-head';
import { FormAnswer } from '../form-answer';
import { pageTitle } from '../page-title';
import { UnitList } from './unit-list';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => pageTitle('units');

type Query = Promise<Record<string, string | string[] | undefined>>;

/** `/admin/units`: whom the office gives its problems to. */
export default async function UnitsPage({ searchParams }: { searchParams: Query }) {
  const connection = appConnection();
  await admit(connection, 'administer');
  const [query, t, language, now] = await Promise.all([
    searchParams,
    getTranslations('admin'),
    getLocale(),
    readNow(connection.db),
  ]);
  const units = await listUnits(connection.db, now);
  return (
    <main className={styles.wide}>
      <AdminHead heading={t('units')} />
      <FormAnswer outcome={readOutcome(query)} />
      <p className={styles.bar}>
        <span>{t('unitsFound', { n: units.length })}</span>
        <a className={styles.button} href={ADMIN_PAGES.addUnit}>
          {t('addUnit')}
        </a>
      </p>
      <UnitList units={units} language={language} />
    </main>
  );
}
