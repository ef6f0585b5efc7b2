import { getTranslations } from 'next-intl/server';
import styles from './_ui/message-page.module.css';

export default async function NotFound() {
  const t = await getTranslations('app');
  return (
    <main className={styles.page}>
      <h1>{t('notFound')}</h1>
      <p>{t('notFoundWhat')}</p>
      <a href="/">{t('backToMap')}</a>
    </main>
  );
}
