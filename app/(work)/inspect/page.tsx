import { getLocale, getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { readerOf } from '@/app/_auth/reader';
import { StillMap } from '@/app/_ui/still-map';
import { type Query, readQuery } from '@/app/(work)/read-query';
import { appConnection } from '@/db/client';
import { readOffice } from '@/db/queries/office/read-office';
import { readPlaces } from '@/db/queries/place/read-places';
import { may } from '@/lib/authority/permissions';
import { parseBasemap } from '@/lib/contract/parse-basemap';
import { cameraFor } from '@/lib/map-style/fit-bounds';
import { namesOf } from '@/lib/map-style/map-view';
import { inspectionHref } from '@/lib/view-state/inspection-view';
import { drawWalkMap } from './_map/draw-walk-map';
import { listedBounds, PHONE_BOX } from './_map/listed-bounds';
import { NearbyScreen } from './_panels/nearby-screen';
import { inOtherLanguage, listHref, PageFrame } from './_panels/page-frame';
import { UnlocatedList } from './_panels/unlocated-list';
import { filterNamesOf, nameIn } from './_state/filter-names';
import { loadNearbyPage } from './_state/load-inspection';
import { walkOf } from './_state/walk-of';

export const dynamic = 'force-dynamic';

/** `/inspect`: what is open nearest to a point, whole before any script runs. */
export default async function InspectPage({ searchParams }: { searchParams: Query }) {
  const connection = appConnection();
  const { person } = await admit(connection, 'see_map');
  const [loaded, language, t] = await Promise.all([
    readQuery(searchParams).then((query) => loadNearbyPage(connection, query, readerOf(person))),
    getLocale(),
    getTranslations(),
  ]);
  const { view, origin, nearby, stops, dictionary, streetBounds, day, unlocated, dataVersion } = loaded;
  const { isDemo } = dictionary.office;
  const names = filterNamesOf(dictionary, language);
  const originWords =
    origin.kind === 'street'
      ? t('inspect.originStreet')
      : origin.name
        ? t('inspect.originPlace', { name: nameIn(language, origin.name) })
        : t('inspect.originPoint');
  const isBeside = view.show === 'unlocated';
  const frame = {
    heading: t(isBeside ? 'inspect.unlocatedHeading' : 'inspect.heading'),
    view,
    problems: loaded.problems,
    day,
    isDemo,
    otherLanguageHref: inspectionHref(inOtherLanguage(view, language)),
    mayRegister: may(person.role, 'register'),
    back: isBeside ? { href: listHref(view), words: t('inspect.backToNearby') } : null,
  };
  if (isBeside) {
    return (
      <PageFrame {...frame}>
        <UnlocatedList rows={unlocated} view={view} names={names} day={day} />
      </PageFrame>
    );
  }
  const walk = walkOf([...stops, ...nearby.rows], view.stops, origin.place);
  const map =
    view.show === 'map'
      ? {
          basemap: parseBasemap((await readOffice(connection.db))?.basemap),
          placeNames: namesOf(dictionary),
          picture: drawWalkMap({
            walk,
            places: await readPlaces(connection.db, dataVersion),
            dictionary,
            framing: { kind: 'camera', camera: cameraFor(listedBounds(walk, streetBounds), PHONE_BOX) },
            language,
            title: t('inspect.mapLabel', { n: walk.pins.length }),
            hrefOf: (number) => inspectionHref(view, { issue: number }),
            t,
          }),
        }
      : null;
  return (
    <PageFrame {...frame}>
      <NearbyScreen
        view={view}
        origin={{ ...origin, words: originWords }}
        nearby={nearby}
        stops={stops}
        names={names}
        starts={loaded.starts.map((start) => ({ ...start, name: nameIn(language, start) }))}
        streetBounds={streetBounds}
        day={day}
        isDemo={isDemo}
        freshAt={new Date().toISOString()}
        map={map && { basemap: map.basemap, placeNames: map.placeNames }}
      >
        {map && <StillMap picture={map.picture} />}
      </NearbyScreen>
    </PageFrame>
  );
}
