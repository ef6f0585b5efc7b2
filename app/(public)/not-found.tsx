import { getTranslations } from 'next-intl/server';
import styles from '../_ui/message-page.module.css';

/** The same for a place that never was, that is hidden, and that is too small to be published. */
export default async function PlaceNotFound() {
  const t = await getTranslations('open');
  return (
    <main className={styles.page}>
      <h1>{t('notFound')}</h1>
      <p>{t('notFoundWhat')}</p>
      <a href="/">{t('home')}</a>
    </main>
  );
}
