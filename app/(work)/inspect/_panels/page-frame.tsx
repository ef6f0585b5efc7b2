import { useLocale, useTranslations } from 'next-intl';
import { formatMinute } from '@/app/_i18n/format-time';
import { type InspectionView, inspectionHref } from '@/lib/view-state/inspection-view';
import type { ViewProblem } from '@/lib/view-state/read-view';
import type { OfficeDay } from '../_state/office-day';
import { OfflineKeeper } from './offline-keeper';
import styles from './page-frame.module.css';

interface PageFrameProps {
  heading: string;
  view: InspectionView;
  problems: readonly ViewProblem[];
  day: OfficeDay;
  isDemo: boolean;
  /** this page in the other language */
  otherLanguageHref: string;
  back: { href: string; words: string } | null;
  /** whether who looks may write down what he finds */
  mayRegister: boolean;
  children: React.ReactNode;
}

/** What stands around every page of an inspector: where one is, the way back, and that the demo is a demo. */
export function PageFrame(props: PageFrameProps) {
  const { heading, problems, day, isDemo, otherLanguageHref, back, mayRegister, children } = props;
  const t = useTranslations();
  const language = useLocale();
  const list = problems
    .map(({ parameter, value }) => t('filters.unknownPart', { parameter, value }))
    .join(t('words.comma'));
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        {back && (
          <a className={styles.back} href={back.href} aria-label={back.words}>
            ‹
          </a>
        )}
        <h1>{heading}</h1>
        <a className={styles.tool} href={otherLanguageHref} lang={language === 'en' ? 'zh-CN' : 'en'}>
          {t('top.languageShort')}
        </a>
      </header>
      {isDemo && <p className={styles.badge}>{t('app.demoBadge')}</p>}
      {problems.length > 0 && <p className={styles.problem}>{t('inspect.dropped', { list })}</p>}
      {children}
      <footer className={styles.foot}>
        <p>
          {t('inspect.footer', { time: formatMinute(day.now, day.timeZone, language) })} ·{' '}
          <a href="/command">{t('inspect.command')}</a>
          {mayRegister && (
            <>
              {' · '}
              <a href="/register">{t('top.register')}</a>
            </>
          )}
        </p>
        <OfflineKeeper />
      </footer>
    </main>
  );
}

/** The view in the language that the page is not in. */
export const inOtherLanguage = (view: InspectionView, language: string): InspectionView => ({
  ...view,
  language: language === 'en' ? 'zh-CN' : 'en',
});

/** Back to the list as it was. */
export const listHref = (view: InspectionView): string => inspectionHref({ ...view, show: 'list' });
