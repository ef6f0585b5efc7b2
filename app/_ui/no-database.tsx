import { getTranslations } from 'next-intl/server';
import styles from './message-page.module.css';

/**
 * Instead of a page whose database is away: what happened, and the way to try again, without any script.
 * @param address of the page itself
 */
export async function NoDatabase({ address }: { address: string }) {
  const t = await getTranslations('app');
  return (
    <main className={styles.page}>
      <h1>{t('failed')}</h1>
      <p>{t('databaseAway')}</p>
      <a href={address}>{t('retry')}</a>
    </main>
  );
}
