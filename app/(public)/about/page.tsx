import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { isDatabaseAway } from '@/app/api/_answer/is-database-away';
import { openConnection } from '@/db/open-client';
import { OPEN_STAGES } from '@/lib/contract/open-map';
import { OPEN_MARK_KINDS, openName } from '@/lib/map-style/open-marks';
import { AwayPage } from '../_frame/away-page';
import { EmptyPage } from '../_frame/empty-page';
import { PageFrame } from '../_frame/page-frame';
import section from '../_frame/section.module.css';
import { OpenMark } from '../_panels/open-mark';
import { readOpenPage } from '../_state/load-open';
import styles from './about.module.css';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('open');
  return { title: `${t('how')} · ${t('siteName')}` };
}

/** `/about`: the road of a report in six steps, what is shown, what never is and why, and how to tell the office. */
export default async function AboutPage() {
  try {
    return await drawAbout();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return <AwayPage address="/about" />;
  }
}

async function drawAbout() {
  const [reading, language, t] = await Promise.all([
    readOpenPage(openConnection()),
    getLocale(),
    getTranslations('open'),
  ]);
  if (!reading) return <EmptyPage />;
  const { office, street } = reading.overview;
  const n = office.leastHouseholds;
  const words = ['counts', 'tell', 'reading', 'position'] as const;
  return (
    <PageFrame office={office} streetName={openName(street, language)} address="/about">
      <div className={styles.about}>
        <h1 className={section.title}>{t('how')}</h1>
        <p>{t('about.lead')}</p>
        <h2>{t('about.road')}</h2>
        <ol>
          {(['one', 'two', 'three', 'four', 'five', 'six'] as const).map((step) => (
            <li key={step}>{t(`about.steps.${step}`)}</li>
          ))}
        </ol>
        <dl className={styles.stages}>
          {OPEN_STAGES.map((stage) => (
            <div key={stage}>
              <dt>{t(`stage.${stage}`)}</dt>
              <dd>{t(`stageWhat.${stage}`)}</dd>
            </div>
          ))}
        </dl>
        <h2>{t('about.shown')}</h2>
        <ul>
          {(['one', 'two', 'three', 'four', 'five'] as const).map((item) => (
            <li key={item}>{t(`about.shownItems.${item}`)}</li>
          ))}
        </ul>
        <h2>{t('about.never')}</h2>
        <ul>
          {(['one', 'two', 'three', 'four'] as const).map((item) => (
            <li key={item}>{t(`about.neverItems.${item}`, { n })}</li>
          ))}
        </ul>
        <h2>{t('about.colours')}</h2>
        <ul className={styles.marks}>
          {OPEN_MARK_KINDS.map((kind) => (
            <li key={kind}>
              <OpenMark kind={kind} /> {t(`mark.${kind}`)}
            </li>
          ))}
        </ul>
        {words.map((word) => (
          <section key={word}>
            <h2>{t(`about.${word}`)}</h2>
            <p>{t(`about.${word}Text`)}</p>
          </section>
        ))}
      </div>
    </PageFrame>
  );
}
