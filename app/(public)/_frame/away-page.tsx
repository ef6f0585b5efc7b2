import { getTranslations } from 'next-intl/server';
import styles from '@/app/_ui/message-page.module.css';

/** Instead of a page whose database is away: what happened, and the way to try again, without any script. */
export async function AwayPage({ address }: { address: string }) {
  const t = await getTranslations('open');
  return (
    <main className={styles.page}>
      <h1>{t('failed')}</h1>
      <p>{t('away')}</p>
      <a href={address}>{t('retry')}</a>
    </main>
  );
}

/** Before an office has loaded anything there is nothing to tell. */
export async function EmptyPage() {
  const t = await getTranslations('open');
  return (
    <main className={styles.page}>
      <h1>{t('empty')}</h1>
      <p>{t('emptyWhat')}</p>
    </main>
  );
}
