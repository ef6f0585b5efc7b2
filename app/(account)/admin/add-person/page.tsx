import { getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { readOutcome } from '@/app/_forms/form-outcome';
import { appConnection } from '@/db/client';
import { listAssignable } from '@/db/queries/person/list-assignable';
import styles from '../../plain-page.module.css';
import { AdminHead } from '../admin-head';
import { FormAnswer } from '../form-answer';
import { pageTitle } from '../page-title';
import { PersonFields } from '../person-fields';
import { PlaceField } from '../place-field';
import { TextField } from '../text-field';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => pageTitle('addPerson');

type Query = Promise<Record<string, string | string[] | undefined>>;

/** `/admin/add-person`: somebody new. */
export default async function AddPersonPage({ searchParams }: { searchParams: Query }) {
  const connection = appConnection();
  await admit(connection, 'administer');
  const [query, t, assignable] = await Promise.all([
    searchParams,
    getTranslations('admin'),
    listAssignable(connection.db),
  ]);
  const outcome = readOutcome(query);
  return (
    <main className={styles.page}>
      <AdminHead heading={t('addPerson')} />
      <FormAnswer outcome={outcome} />
      <section className={styles.card}>
        <p className={styles.lead}>{t('addPersonWhat')}</p>
        <form className={styles.form} method="post" action="/api/admin/people">
          <PersonFields outcome={outcome} />
          <PlaceField assignable={assignable} outcome={outcome} isOptional />
          <TextField name="username" outcome={outcome} isOptional rule={t('usernameRule')} />
          <button type="submit" className={styles.button}>
            {t('add')}
          </button>
        </form>
      </section>
    </main>
  );
}
