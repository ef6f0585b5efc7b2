import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { personInterface } from '@/app/_forms/admin-address';
import { readOutcome } from '@/app/_forms/form-outcome';
import { appConnection } from '@/db/client';
import { nowOf, readOffice } from '@/db/queries/office/read-office';
import { listAssignable } from '@/db/queries/person/list-assignable';
import { readPersonFile } from '@/db/queries/person/read-person-file';
import { ROLES } from '@/lib/authority/roles';
import { localDay } from '@/lib/calendar/local-day';
import styles from '../../../plain-page.module.css';
import { AdminHead } from '../../admin-head';
import { ConfirmBox } from '../../confirm-step';
import { FormAnswer } from '../../form-answer';
import { pageTitle } from '../../page-title';
import { PersonFields } from '../../person-fields';
import { placeNamer } from '../../place-field';
import { Assignments } from './assignments';
import { WayIn } from './way-in';

export const dynamic = 'force-dynamic';
export const generateMetadata = (): Promise<Metadata> => pageTitle('people');

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/admin/people/{code}`: what is known of somebody, where he works and worked, and his way in. */
export default async function PersonPage({ params, searchParams }: Props) {
  const connection = appConnection();
  const who = await admit(connection, 'administer');
  const [{ code }, query, t, roleName, language, office] = await Promise.all([
    params,
    searchParams,
    getTranslations('admin'),
    getTranslations('role'),
    getLocale(),
    readOffice(connection.db),
  ]);
  const now = office ? nowOf(office) : new Date();
  const timeZone = office?.timeZone ?? 'Asia/Shanghai';
  const [file, assignable] = await Promise.all([
    readPersonFile(connection.db, decodeURIComponent(code), now),
    listAssignable(connection.db),
  ]);
  if (file === null) notFound();
  const outcome = readOutcome(query);
  const isSelf = file.id === who.person.id;
  const placeName = placeNamer(assignable, language);
  const nameOf = (value: string) => {
    const role = ROLES.find((known) => known === value);
    return role ? roleName(role) : placeName(value);
  };
  return (
    <main className={styles.page}>
      <AdminHead heading={isSelf ? `${file.name} · ${t('you')}` : file.name} />
      <FormAnswer outcome={outcome} nameOf={nameOf} timeZone={timeZone} />
      <section className={styles.card}>
        <h2>{t('about')}</h2>
        <form className={styles.form} method="post" action={personInterface(file.code)}>
          <PersonFields outcome={outcome} person={file} />
          {isSelf && <ConfirmBox label={t('ownRole')} />}
          <button type="submit" className={styles.button}>
            {t('change')}
          </button>
        </form>
      </section>
      <section className={styles.card}>
        <h2>{t('assignments')}</h2>
        <Assignments
          file={file}
          assignable={assignable}
          outcome={outcome}
          timeZone={timeZone}
          today={localDay(now, timeZone)}
        />
      </section>
      <section className={styles.card}>
        <h2>{t('login')}</h2>
        <WayIn file={file} isSelf={isSelf} outcome={outcome} />
      </section>
    </main>
  );
}
