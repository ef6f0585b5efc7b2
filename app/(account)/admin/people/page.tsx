import { getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { ADMIN_PAGES } from '@/app/_forms/admin-address';
import { appConnection } from '@/db/client';
import { readNow } from '@/db/queries/office/read-office';
import { listPeople } from '@/db/queries/person/list-people';
import { ROLES } from '@/lib/authority/roles';
import styles from '../../plain-page.module.css';
import { AdminHead } from '../admin-head';
import { pageTitle } from '../page-title';
import { PeopleList } from './people-list';
import { PeopleSearch } from './people-search';

export const dynamic = 'force-dynamic';
export const generateMetadata = () => pageTitle('people');

type Query = Promise<Record<string, string | string[] | undefined>>;

/** `/admin/people?q=&role=`: everybody of the office, or those who were looked for. */
export default async function PeoplePage({ searchParams }: { searchParams: Query }) {
  const connection = appConnection();
  await admit(connection, 'administer');
  const [query, t, now] = await Promise.all([searchParams, getTranslations('admin'), readNow(connection.db)]);
  const one = (name: string) => [query[name] ?? []].flat()[0] ?? '';
  const text = one('q').replaceAll('\0', '').trim();
  const role = ROLES.find((known) => known === one('role')) ?? null;
  const { total, people } = await listPeople(connection.db, { text, role, now });
  return (
    <main className={styles.wide}>
      <AdminHead heading={t('people')} />
      <PeopleSearch text={text} role={role} />
      <p className={styles.bar}>
        <span>
          {total === 0
            ? t('foundNone')
            : total > people.length
              ? t('foundFirst', { total, n: people.length })
              : t('found', { n: total })}
        </span>
        <a className={styles.button} href={ADMIN_PAGES.addPerson}>
          {t('addPerson')}
        </a>
      </p>
      {total > 0 && <PeopleList people={people} />}
    </main>
  );
}
