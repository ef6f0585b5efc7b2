import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { type Query, readQuery } from '@/app/(work)/read-query';
import { appConnection } from '@/db/client';
import { readPlaces } from '@/db/queries/place/read-places';
import { may } from '@/lib/authority/permissions';
import { AppError } from '@/lib/contract/app-error';
import { parseLedgerNumber } from '@/lib/contract/ledger-number';
import { inspectionHref } from '@/lib/view-state/inspection-view';
import { Names } from '../../../command/_state/names';
import { drawWalkMap } from '../../_map/draw-walk-map';
import { EntryPage } from '../../_panels/entry-page';
import { inOtherLanguage, listHref, PageFrame } from '../../_panels/page-frame';
import { loadEntryPage } from '../../_state/load-inspection';

export const dynamic = 'force-dynamic';

interface IssuePageProps {
  params: Promise<{ number: string }>;
  searchParams: Query;
}

/** Near enough that one finds the door, with the next crossing still in the picture. */
const SMALL_MAP_ZOOM = 16.6;

function numberOf(value: string): string {
  try {
    return parseLedgerNumber(value);
  } catch (error) {
    if (error instanceof AppError) notFound();
    throw error;
  }
}

/** `/inspect/issue/{number}`: the ledger entry made for a phone. */
export default async function InspectIssuePage({ params, searchParams }: IssuePageProps) {
  const connection = appConnection();
  const { person } = await admit(connection, 'see_map');
  const number = numberOf((await params).number);
  const [loaded, language, t] = await Promise.all([
    readQuery(searchParams).then((query) => loadEntryPage(connection, query, number, person)),
    getLocale(),
    getTranslations(),
  ]);
  const { entry, view, problems, dictionary, day, origin, dataVersion } = loaded;
  if (!entry) notFound();
  const { title, light, lng, lat } = entry;
  const picture =
    lng === null || lat === null
      ? null
      : drawWalkMap({
          walk: { pins: [{ number, title, light, lng, lat, order: null }], line: [], here: null },
          places: await readPlaces(connection.db, dataVersion),
          dictionary,
          framing: { kind: 'camera', camera: { lng, lat, zoom: SMALL_MAP_ZOOM, bearing: 0, pitch: 0 } },
          language,
          title: t('inspect.smallMap', { place: entry.placeText }),
          hrefOf: null,
          t,
        });
  return (
    <PageFrame
      heading={entry.number}
      view={view}
      problems={problems}
      day={day}
      isDemo={dictionary.office.isDemo}
      otherLanguageHref={inspectionHref(inOtherLanguage(view, language), { issue: number })}
      back={{ href: listHref(view), words: t('inspect.back') }}
      mayRegister={may(person.role, 'register')}
    >
      <EntryPage
        entry={entry}
        view={view}
        origin={origin}
        streetBounds={loaded.streetBounds}
        names={new Names(dictionary, language)}
        day={day}
        picture={picture}
        freshAt={new Date().toISOString()}
        writer={person.id}
      />
    </PageFrame>
  );
}
