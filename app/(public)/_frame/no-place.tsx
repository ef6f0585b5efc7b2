import { getTranslations } from 'next-intl/server';
import styles from '@/app/_ui/message-page.module.css';
import { PageStatus } from './page-status';

/** The same for a place that never was, that is hidden, and that is too small to be published. */
export async function NoPlace() {
  const t = await getTranslations('open');
  return (
    <main className={styles.page}>
      <PageStatus code={404} />
      <h1>{t('notFound')}</h1>
      <p>{t('notFoundWhat')}</p>
      <a href="/">{t('home')}</a>
    </main>
  );
}
