import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { isDatabaseAway } from '@/app/api/_answer/is-database-away';
import { openConnection } from '@/db/open-client';
import { openName } from '@/lib/map-style/open-marks';
import { AwayPage } from '../_frame/away-page';
import { EmptyPage } from '../_frame/empty-page';
import { PageFrame } from '../_frame/page-frame';
import section from '../_frame/section.module.css';
import { FindSection } from '../_panels/find-section';
import { PlaceList } from '../_panels/place-list';
import { placeNear, placesNamed, readOpenPage } from '../_state/load-open';
import { placeNamesOf } from '../_state/place-names';
import { type Find, readFind } from '../_state/read-find';

export const dynamic = 'force-dynamic';

type Query = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('open');
  return { title: `${t('find')} · ${t('siteName')}`, robots: { index: false } };
}

/** `/find?q=` or `/find?at=lng,lat`: the way to a compound for browsers without scripts, and for a phone's position. */
export default async function FindPage({ searchParams }: { searchParams: Query }) {
  const find = readFind(await searchParams);
  try {
    return await drawFind(find);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return <AwayPage address={find.address} />;
  }
}

/** A position that may be off by more than this, metres, may lead to another compound. */
const PRECISE_METRES = 100;

/** Why nothing was found, and what to do. */
function whyNothing({ text, at, notPlace }: Find, t: Awaited<ReturnType<typeof getTranslations<'open'>>>) {
  if (at) return t('foundFar');
  if (notPlace !== null) return t('foundNotPlace', { at: notPlace });
  return text === '' ? t('askSomething') : t('foundNone', { text });
}

async function drawFind(find: Find) {
  const { text, at, within, address } = find;
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
        {near && within !== null && within > PRECISE_METRES && <p>{t('foundImprecise', { n: within })}</p>}
        {list.length > 0 && !at && <p>{t('found', { n: list.length })}</p>}
        {list.length === 0 && <p>{whyNothing(find, t)}</p>}
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
