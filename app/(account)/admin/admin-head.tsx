import { useTranslations } from 'next-intl';
import { ADMIN_PAGES } from '@/app/_forms/admin-address';
import styles from '../plain-page.module.css';

/** The head of every page of the administration: where one is, and the ways from there. */
export function AdminHead({ heading }: { heading: string }) {
  const [t, all] = [useTranslations('admin'), useTranslations()];
  return (
    <header className={styles.head}>
      <h1>{heading}</h1>
      <nav className={styles.links} aria-label={t('pages')}>
        <a href={ADMIN_PAGES.people}>{t('people')}</a>
        <a href={ADMIN_PAGES.units}>{t('units')}</a>
        <a href={ADMIN_PAGES.rules}>{t('rules')}</a>
        <a href="/command">{all('account.back')}</a>
        <a href="/account">{t('account')}</a>
      </nav>
    </header>
  );
}
