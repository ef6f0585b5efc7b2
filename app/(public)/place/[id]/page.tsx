import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { isDatabaseAway } from '@/app/api/_answer/is-database-away';
import { openConnection } from '@/db/open-client';
import { openName } from '@/lib/map-style/open-marks';
import { AwayPage } from '../../_frame/away-page';
import { NoPlace } from '../../_frame/no-place';
import { PageFrame } from '../../_frame/page-frame';
import section from '../../_frame/section.module.css';
import { drawOpenMap } from '../../_map/draw-open-map';
import { MapFigure } from '../../_map/map-figure';
import { Figures } from '../../_panels/figures';
import { IssueList } from '../../_panels/issue-list';
import { PlacePath } from '../../_panels/place-path';
import { WithinList } from '../../_panels/within-list';
import { placeOf, readOpenPage } from '../../_state/load-open';
import { placeNamesOf } from '../../_state/place-names';
import styles from './place.module.css';

export const dynamic = 'force-dynamic';

interface PlacePageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PlacePageProps): Promise<Metadata> {
  const t = await getTranslations('open');
  return { title: `${await titleOf((await params).id)} · ${t('siteName')}`, robots: { index: false } };
}

async function titleOf(id: string): Promise<string> {
  const t = await getTranslations();
  try {
    const reading = await readOpenPage(openConnection());
    const found = reading && placeOf(reading, id);
    return found ? openName(found.place, await getLocale()) : t('open.notFound');
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return t('app.failed');
  }
}

/** `/place/{id}`: what is open at a place, since when, until when, with whom; and what became of the rest. */
export default async function PlacePage({ params }: PlacePageProps) {
  const { id } = await params;
  try {
    return await drawPlace(id);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return <AwayPage address={`/place/${encodeURIComponent(id)}`} />;
  }
}

async function drawPlace(id: string) {
  const [reading, language, t] = await Promise.all([
    readOpenPage(openConnection()),
    getLocale(),
    getTranslations(),
  ]);
  const found = reading && placeOf(reading, id);
  if (!found) return <NoPlace />;
  const { overview, places, ground } = reading;
  const { office, street } = overview;
  const { place, path, open, closed } = found;
  const drawn = drawOpenMap({ office, ground, places, about: place, language, t });
  const isWide = place.kind === 'street' || place.kind === 'community';
  const names = isWide ? await placeNamesOf(places.filter((one) => one.id !== place.id)) : undefined;
  return (
    <PageFrame office={office} streetName={openName(street, language)} address={`/place/${place.id}`}>
      <div className={styles.place}>
        <div className={styles.words}>
          <PlacePath path={path} />
          <h1 className={section.title}>
            {openName(place, language)} <small>{t(`open.kind.${place.kind}`)}</small>
          </h1>
          <Figures counts={place.counts} nothing={t('open.nothingOpenHere')} />
          <section className={section.section} aria-labelledby="open-heading">
            <h2 id="open-heading">{t('open.openList')}</h2>
            {open.length === 0 ? (
              <p>{t('open.nothingOpenHere')}</p>
            ) : (
              <IssueList issues={open} today={office.today} placeNames={names} />
            )}
            {place.kind === 'community' && (
              <p className={section.lead}>{t('open.community.told', { n: office.leastHouseholds })}</p>
            )}
            {place.kind === 'street' && <p className={section.lead}>{t('open.community.street')}</p>}
          </section>
          <section className={section.section} aria-labelledby="closed-heading">
            <h2 id="closed-heading">{t('open.closedList')}</h2>
            {closed.length === 0 ? (
              <p>{t('open.noneClosed')}</p>
            ) : (
              <IssueList issues={closed} today={office.today} placeNames={names} />
            )}
          </section>
        </div>
        <div className={styles.map}>
          <MapFigure
            {...drawn}
            isDemo={office.isDemo}
            isShaded={place.kind === 'street'}
            near={isWide ? null : place.at}
            community={place.kind === 'community' ? place.id : null}
            language={language}
          />
          <WithinList page={found} />
        </div>
      </div>
    </PageFrame>
  );
}
