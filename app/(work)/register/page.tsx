import { getLocale, getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { appConnection } from '@/db/client';
import { listWords } from '@/db/queries/dictionary/list-words';
import { readOpinion } from '@/db/queries/opinion/read-opinion';
import styles from './register.module.css';
import { RegisterForm } from './register-form';

export const dynamic = 'force-dynamic';

export async function generateMetadata() {
  const t = await getTranslations('register');
  return { title: t('heading') };
}

/** What can stand in a ledger number. */
const LEDGER_NUMBER = /^[\p{L}\p{N}\p{P}\p{S} ]{1,100}$/u;

type Query = Promise<Record<string, string | string[] | undefined>>;

/** `/register`: what was heard or found is written down, in half a minute at the door. `?opinion=` says what becomes of one that is there. */
export default async function RegisterPage({ searchParams }: { searchParams: Query }) {
  const { db } = appConnection();
  await admit(appConnection(), 'register');
  const { opinion: number } = await searchParams;
  const [t, language, words, opinion] = await Promise.all([
    getTranslations('register'),
    getLocale(),
    listWords(db),
    typeof number === 'string' && LEDGER_NUMBER.test(number) ? readOpinion(db, number) : null,
  ]);
  const name = (one: { code: string; nameZh: string; nameEn: string }) => ({
    code: one.code,
    name: language === 'en' ? one.nameEn || one.nameZh : one.nameZh,
  });
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{t('heading')}</h1>
        <nav className={styles.links}>
          <a href="/command">{t('toMap')}</a>
          <a href="/inspect">{t('toInspect')}</a>
        </nav>
      </header>
      {typeof number === 'string' && opinion === null ? (
        <p className={styles.problem} role="alert">
          {t('noOpinion', { number })} <a href="/register">{t('another')}</a>
        </p>
      ) : (
        <RegisterForm
          channels={words.channels.map(name)}
          categories={words.categories.map(name)}
          opinion={opinion}
        />
      )}
    </main>
  );
}
