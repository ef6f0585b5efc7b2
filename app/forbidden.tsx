import { getTranslations } from 'next-intl/server';
import styles from './_ui/message-page.module.css';

/** A page of the office that a role does not include. */
export default async function Forbidden() {
  const t = await getTranslations('account');
  return (
    <main className={styles.page}>
      <h1>{t('forbidden')}</h1>
      <p>{t('forbiddenWhat')}</p>
      <a href="/command">{t('back')}</a>
    </main>
  );
}
