import { useLocale, useTranslations } from 'next-intl';
import type { OpenOffice } from '@/lib/contract/open-map';
import { dayInWords } from '../_state/day-words';
import styles from './page-frame.module.css';
import { PreferenceLinks, withPreference } from './preference-links';

interface PageFrameProps {
  office: OpenOffice;
  /** the sub-district, as it is called here */
  streetName: string;
  /** this page, for the links that show it in another way */
  address: string;
  isHome?: boolean;
  children: React.ReactNode;
}

/** What stands around every public page: who speaks, the way in for keyboards, larger letters, the other language. */
export function PageFrame({ office, streetName, address, isHome = false, children }: PageFrameProps) {
  const t = useTranslations('open');
  const app = useTranslations('app');
  const top = useTranslations('top');
  const language = useLocale();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <header>
        <div className={styles.head}>
          <a className={styles.who} href="/" aria-current={isHome ? 'page' : undefined}>
            <strong>{streetName}</strong> <span>{t('siteName')}</span>
          </a>
          <nav className={styles.tools} aria-label={t('letters')}>
            <PreferenceLinks address={address} />
            <a href={withPreference(address, 'lang', other)} lang={other} hrefLang={other}>
              {top('languageShort')}
            </a>
          </nav>
        </div>
        {office.isDemo && <p className={styles.demo}>{app('demoBadge')}</p>}
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <footer className={styles.foot}>
        <p>{t('footer')}</p>
        <p>
          {t('asOf', { day: dayInWords(office.today, office.today, language) })}
          {office.mapReviewNumber && ` · ${t('reviewNumber', { number: office.mapReviewNumber })}`}
        </p>
        <nav className={styles.ways} aria-label={t('look')}>
          {!isHome && <a href="/">{t('home')}</a>}
          <a href="/about">{t('how')}</a>
          {(['light', 'dark', 'auto'] as const).map((theme) => (
            <a key={theme} href={withPreference(address, 'theme', theme)}>
              {t(theme)}
            </a>
          ))}
        </nav>
      </footer>
    </div>
  );
}
