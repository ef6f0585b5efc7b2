import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { unitHref } from '@/app/_forms/admin-address';
import { readOutcome } from '@/app/_forms/form-outcome';
import { appConnection } from '@/db/client';
import { readUnit } from '@/db/queries/unit/read-unit';
import styles from '../../../plain-page.module.css';
import { AdminHead } from '../../admin-head';
import { FormAnswer } from '../../form-answer';
import { pageTitle } from '../../page-title';
import { nameIn } from '../../place-field';
import { UnitFields } from '../../unit-fields';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => pageTitle('units');

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/admin/units/{code}`: a unit's names, class and level. */
export default async function UnitPage({ params, searchParams }: Props) {
  const connection = appConnection();
  await admit(connection, 'administer');
  const [{ code }, query, t, language] = await Promise.all([
    params,
    searchParams,
    getTranslations('admin'),
    getLocale(),
  ]);
  const unit = await readUnit(connection.db, decodeURIComponent(code));
  if (unit === null) notFound();
  const outcome = readOutcome(query);
  return (
    <main className={styles.page}>
      <AdminHead heading={nameIn(language, unit)} />
      <FormAnswer outcome={outcome} />
      <section className={styles.card}>
        <form className={styles.form} method="post" action={`/api${unitHref(unit.code)}`}>
          <UnitFields outcome={outcome} unit={unit} />
          <dl className={styles.facts}>
            <dt>{t('code')}</dt>
            <dd>{unit.code}</dd>
            <dt>{t('field.isInspection')}</dt>
            <dd>{t(unit.isInspection ? 'yes' : 'no')}</dd>
          </dl>
          <small>{t('inspectsFixed')}</small>
          <button type="submit" className={styles.button}>
            {t('change')}
          </button>
        </form>
      </section>
    </main>
  );
}
