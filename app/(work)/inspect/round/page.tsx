import { getLocale, getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { readerOf } from '@/app/_auth/reader';
import { type Query, readQuery } from '@/app/(work)/read-query';
import { appConnection } from '@/db/client';
import { readPlaces } from '@/db/queries/place/read-places';
import { may } from '@/lib/authority/permissions';
import { cameraFor } from '@/lib/map-style/fit-bounds';
import { inspectionHref } from '@/lib/view-state/inspection-view';
import { drawWalkMap } from '../_map/draw-walk-map';
import { listedBounds, PHONE_BOX } from '../_map/listed-bounds';
import { inOtherLanguage, listHref, PageFrame } from '../_panels/page-frame';
import { RoundPage } from '../_panels/round-page';
import { filterNamesOf } from '../_state/filter-names';
import { loadInspection } from '../_state/load-inspection';
import { orderStops } from '../_state/order-stops';

export const dynamic = 'force-dynamic';

/** `/inspect/round?stop=…`: the chosen stops in the order of walking, to carry along and to print. */
export default async function InspectRoundPage({ searchParams }: { searchParams: Query }) {
  const connection = appConnection();
  const { person } = await admit(connection, 'see_map');
  const [loaded, language, t] = await Promise.all([
    readQuery(searchParams).then((query) => loadInspection(connection, query, readerOf(person))),
    getLocale(),
    getTranslations(),
  ]);
  const { view, problems, dictionary, day, origin, stops, streetBounds, dataVersion } = loaded;
  // The middle of the street is no place that anybody starts from.
  const round = orderStops(stops, origin.kind === 'street' ? null : origin.place);
  const picture =
    round.walk.pins.length === 0
      ? null
      : drawWalkMap({
          walk: round.walk,
          places: await readPlaces(connection.db, dataVersion),
          dictionary,
          framing: { kind: 'camera', camera: cameraFor(listedBounds(round.walk, streetBounds), PHONE_BOX) },
          language,
          title: t('inspect.roundHeading'),
          hrefOf: (number) => inspectionHref(view, { issue: number }),
          t,
        });
  return (
    <PageFrame
      heading={t('inspect.roundHeading')}
      view={view}
      problems={problems}
      day={day}
      isDemo={dictionary.office.isDemo}
      otherLanguageHref={inspectionHref(inOtherLanguage(view, language), 'round')}
      back={{ href: listHref(view), words: t('inspect.back') }}
      mayRegister={may(person.role, 'register')}
    >
      <RoundPage
        round={round}
        missing={view.stops.filter((stop) => !stops.some(({ number }) => number === stop))}
        view={view}
        origin={origin}
        streetBounds={streetBounds}
        names={filterNamesOf(dictionary, language)}
        day={day}
        picture={picture}
        freshAt={new Date().toISOString()}
      />
    </PageFrame>
  );
}
