import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { isDatabaseAway } from '@/app/api/_answer/is-database-away';
import { openConnection } from '@/db/open-client';
import { openName } from '@/lib/map-style/open-marks';
import { AwayPage } from './_frame/away-page';
import { EmptyPage } from './_frame/empty-page';
import { PageFrame } from './_frame/page-frame';
import section from './_frame/section.module.css';
import { drawOpenMap } from './_map/draw-open-map';
import { MapFigure } from './_map/map-figure';
import { Figures } from './_panels/figures';
import { FindSection } from './_panels/find-section';
import { LatelyList } from './_panels/lately-list';
import { MonthTable } from './_panels/month-table';
import { PlaceList } from './_panels/place-list';
import { readOpenPage } from './_state/load-open';
import { placeNamesOf } from './_state/place-names';
import styles from './home.module.css';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('open');
  return { title: `${t('question')} · ${t('siteName')}`, description: t('lead') };
}

/** `/`: for everybody. How many things are open and solved, where, and how this month goes. */
export default async function HomePage() {
  try {
    return await drawHome();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return <AwayPage address="/" />;
  }
}

async function drawHome() {
  const [reading, language, t] = await Promise.all([
    readOpenPage(openConnection()),
    getLocale(),
    getTranslations(),
  ]);
  if (!reading) return <EmptyPage />;
  const { overview, places, ground } = reading;
  const { office, street, communities, thisMonth, lastMonth, solvedLately } = overview;
  const drawn = drawOpenMap({ office, ground, places, about: street, language, t });
  return (
    <PageFrame office={office} streetName={openName(street, language)} address="/" isHome>
      <div className={styles.home}>
        <div className={styles.intro}>
          <h1 className={section.title}>{t('open.question')}</h1>
          <p className={section.lead}>{t('open.lead')}</p>
          <Figures counts={street.counts} nothing={t('open.nothingOpen')} />
        </div>
        <div className={styles.map}>
          <MapFigure
            {...drawn}
            isDemo={office.isDemo}
            isShaded
            near={null}
            community={null}
            language={language}
          />
        </div>
        <div className={styles.find}>
          <FindSection />
        </div>
        <section className={`${section.section} ${styles.communities}`}>
          <h2>{t('open.placesList')}</h2>
          <PlaceList places={communities} />
          <p className={section.lead}>
            {t('open.community.street')} <a href={`/place/${street.id}`}>{t('open.streetList')}</a>
          </p>
        </section>
        <section className={`${section.section} ${styles.month}`}>
          <h2>{t('open.month')}</h2>
          <MonthTable now={thisMonth} before={lastMonth} today={office.today} />
        </section>
        <section className={`${section.section} ${styles.lately}`}>
          <h2>{t('open.latelyList')}</h2>
          {solvedLately.length === 0 ? (
            <p>{t('open.noneLately')}</p>
          ) : (
            <LatelyList
              issues={solvedLately}
              today={office.today}
              placeNames={await placeNamesOf([street, ...communities, ...places])}
            />
          )}
        </section>
      </div>
      <p>
        <a className={section.more} href="/about">
          {t('open.how')}
        </a>
      </p>
    </PageFrame>
  );
}
