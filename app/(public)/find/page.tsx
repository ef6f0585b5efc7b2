import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { isDatabaseAway } from '@/app/api/_answer/is-database-away';
import { openConnection } from '@/db/open-client';
import { openName } from '@/lib/map-style/open-marks';
import { AwayPage, EmptyPage } from '../_frame/away-page';
import { PageFrame } from '../_frame/page-frame';
import section from '../_frame/section.module.css';
import { FindSection } from '../_panels/find-section';
import { PlaceList } from '../_panels/place-list';
import { placeNear, placesNamed, readOpenPage } from '../_state/load-open';
import { placeNamesOf } from '../_state/place-names';
import { readFind } from '../_state/read-find';

export const dynamic = 'force-dynamic';

type Query = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('open');
  return { title: `${t('find')} · ${t('siteName')}`, robots: { index: false } };
}

/** `/find?q=` or `/find?at=lng,lat`: the way to a compound for browsers without scripts, and for a phone's position. */
export default async function FindPage({ searchParams }: { searchParams: Query }) {
  const { text, at, address } = readFind(await searchParams);
  try {
    return await drawFind(text, at, address);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return <AwayPage address={address} />;
  }
}

async function drawFind(text: string, at: readonly [number, number] | null, address: string) {
  const [reading, language, t] = await Promise.all([
    readOpenPage(openConnection()),
    getLocale(),
    getTranslations('open'),
  ]);
  if (!reading) return <EmptyPage />;
  const { office, street, communities } = reading.overview;
  const near = at && placeNear(reading, at);
  const metres = new Map<string, number>(near ? [[near.place.id, near.metres]] : []);
  const list = near ? [near.place] : text === '' ? [] : placesNamed(reading, text);
  const heading = at ? t('foundNear') : t('findHeading');
  return (
    <PageFrame office={office} streetName={openName(street, language)} address={address}>
      <h1 className={section.title}>{heading}</h1>
      <div aria-live="polite">
        {list.length > 0 && !at && <p>{t('found', { n: list.length })}</p>}
        {list.length === 0 && (
          <p>{at ? t('foundFar') : text === '' ? t('askSomething') : t('foundNone', { text })}</p>
        )}
      </div>
      <PlaceList places={list} metres={metres} parents={await placeNamesOf(communities)} />
      <div className={section.apart}>
        <FindSection value={text} />
      </div>
      {list.length === 0 && (
        <section className={`${section.section} ${section.apart}`}>
          <h2>{t('placesList')}</h2>
          <PlaceList places={communities} />
        </section>
      )}
    </PageFrame>
  );
}
