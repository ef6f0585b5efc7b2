import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NEXT_PARAMETER, ownAddress, signInHrefIn } from '@/app/_auth/next-address';
import { appConnection } from '@/db/client';
import { readOffice } from '@/db/queries/office/read-office';
import styles from '../plain-page.module.css';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t('account.signIn')} · ${t('app.name')}` };
}

const SENTENCES = {
  wrong: 'account.wrong',
  too_many: 'account.tooMany',
  away: 'app.databaseAway',
} as const;

type Query = Promise<Record<string, string | string[] | undefined>>;

/** `/sign-in?next=`: who are you? A plain form, which needs no script. */
export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const [query, t, language, office] = await Promise.all([
    searchParams,
    getTranslations(),
    getLocale(),
    readOffice(appConnection().db).catch(() => null), // away or not: whoever signs in is told then
  ]);
  const one = (name: string) => [query[name] ?? []].flat()[0];
  const problem = one('problem');
  const next = ownAddress(one(NEXT_PARAMETER));
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <main className={styles.narrow}>
      <p className={styles.brand}>
        <span className={styles.seal} aria-hidden="true">
          图
        </span>
        {t('app.title')}
      </p>
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {t(SENTENCES[problem as keyof typeof SENTENCES] ?? SENTENCES.wrong)}
        </p>
      )}
      <section className={styles.card}>
        <h1 className={styles.brand}>{t('account.signIn')}</h1>
        <p className={styles.lead}>{t('account.signInWhat')}</p>
        <form className={styles.form} method="post" action="/api/sign-in">
          <input type="hidden" name={NEXT_PARAMETER} value={next} />
          <label>
            {t('account.username')}
            <input
              name="username"
              defaultValue={one('username')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={40}
              required
            />
          </label>
          <label>
            {t('account.password')}
            <input name="password" type="password" autoComplete="current-password" maxLength={128} required />
          </label>
          <button type="submit" className={styles.button}>
            {t('account.enter')}
          </button>
        </form>
      </section>
      {office?.isDemo && (
        <p className={styles.lead}>{t.rich('account.demoHint', { code: (text) => <code>{text}</code> })}</p>
      )}
      <p className={styles.links}>
        <a href="/">{t('account.publicMap')}</a>
        <a href={signInHrefIn(other, next)} lang={other}>
          {t('top.language')}
        </a>
      </p>
    </main>
  );
}
