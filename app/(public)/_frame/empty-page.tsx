import { getTranslations } from 'next-intl/server';
import styles from '@/app/_ui/message-page.module.css';

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
