import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { authOf } from '@/app/_auth/auth';
import { deviceName } from '@/app/_auth/device-name';
import { formatMinute } from '@/app/_i18n/format-time';
import { appConnection } from '@/db/client';
import { readOffice } from '@/db/queries/office/read-office';
import { may } from '@/lib/authority/permissions';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/authority/username';
import styles from '../plain-page.module.css';
import { PasswordForm } from './password-form';
import { SessionList } from './session-list';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t('account.account')} · ${t('app.name')}` };
}

type Query = Promise<Record<string, string | string[] | undefined>>;

const PASSWORD_SENTENCES = {
  changed: 'account.passwordChanged',
  differs: 'account.passwordDiffers',
  length: 'account.passwordLength',
  wrong: 'account.passwordWrong',
  too_many: 'account.tooMany',
} as const;

/** `/account`: who one is here, one's password and the devices that are signed in. */
export default async function AccountPage({ searchParams }: { searchParams: Query }) {
  const connection = appConnection();
  const { person, sessionId } = await admit(connection, 'own_account');
  const [query, t, language, office, auth] = await Promise.all([
    searchParams,
    getTranslations(),
    getLocale(),
    readOffice(connection.db),
    authOf(connection),
  ]);
  const listed = await auth.api.listSessions({ headers: await headers() });
  // this device first, then the newest
  const sessions = listed.sort(
    (one, other) =>
      Number(other.id === sessionId) - Number(one.id === sessionId) ||
      other.createdAt.getTime() - one.createdAt.getTime(),
  );
  const { password, sessions: ended } = query;
  const outcome = Object.keys(PASSWORD_SENTENCES).find((key) => key === password) as
    | keyof typeof PASSWORD_SENTENCES
    | undefined;
  const namesOf = (places: typeof person.units) =>
    places.map(({ nameZh, nameEn }) => (language === 'en' ? nameEn : nameZh)).join(t('words.comma')) ||
    t('account.nobody');
  const lengths = { least: SHORTEST_PASSWORD, most: LONGEST_PASSWORD };
  const zone = office?.timeZone ?? 'Asia/Shanghai';
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{t('account.account')}</h1>
        <a href="/command">{t('account.back')}</a>
      </header>
      {outcome && (
        <p className={outcome === 'changed' ? styles.done : styles.problem} role="alert">
          {t(PASSWORD_SENTENCES[outcome], lengths)}
        </p>
      )}
      {ended && (
        <p className={styles.done} role="alert">
          {t(ended === 'one' ? 'account.sessionEnded' : 'account.sessionsEnded')}
        </p>
      )}
      <section className={styles.card}>
        <h2>{person.name}</h2>
        <dl className={styles.facts}>
          <dt>{t('account.role')}</dt>
          <dd>
            {t(`role.${person.role}`)}
            {person.title && ` · ${person.title}`}
          </dd>
          <dt>{t('account.units')}</dt>
          <dd>{namesOf(person.units)}</dd>
          <dt>{t('account.grids')}</dt>
          <dd>{namesOf(person.grids)}</dd>
        </dl>
      </section>
      <section className={styles.card}>
        <h2>{t('account.passwordHeading')}</h2>
        <PasswordForm />
      </section>
      <section className={styles.card}>
        <h2>{t('account.sessionsHeading')}</h2>
        <SessionList
          sessions={sessions.map(({ id, userAgent, createdAt }) => ({
            id,
            device: deviceName(userAgent),
            since: formatMinute(createdAt.toISOString(), zone, language),
            isThis: id === sessionId,
          }))}
        />
      </section>
      <form method="post" action="/api/sign-out">
        <button type="submit" className={styles.quiet}>
          {t('account.signOut')}
        </button>
      </form>
      <p className={styles.links}>
        {may(person.role, 'register') && <a href="/register">{t('top.register')}</a>}
        {may(person.role, 'administer') && <a href="/admin/people">{t('account.administration')}</a>}
      </p>
    </main>
  );
}
