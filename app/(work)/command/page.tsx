import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { admit } from '@/app/_auth/admit';
import { readerOf } from '@/app/_auth/reader';
import type { SignedIn } from '@/app/_auth/signed-in';
import { THEME_HEADER, themeOf } from '@/app/_i18n/preference';
import { NoDatabase } from '@/app/_ui/no-database';
import { pictureOf } from '@/app/_ui/picture-store';
import { type Query, readQuery } from '@/app/(work)/read-query';
import { isDatabaseAway } from '@/app/api/_answer/is-database-away';
import { type Live, timeParts, withLiveAndPast } from '@/app/api/_answer/live-question';
import { appConnection } from '@/db/client';
import { viewHref } from '@/lib/view-state/write-view';
import { drawFirstMap } from './_map/draw-first-map';
import { FirstMap } from './_map/first-map';
import { CommandScreen } from './command-screen';
import { loadCommand } from './load-command';

export const dynamic = 'force-dynamic';

/** `/command`: the battle map, whole on the first paint, before any script runs. */
export default async function CommandPage({ searchParams }: { searchParams: Query }) {
  const query = await readQuery(searchParams);
  try {
    return await drawCommand(query);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return <NoDatabase address={`/command?${query}`} />;
  }
}

async function drawCommand(query: URLSearchParams) {
  const who = await admit(appConnection(), 'see_map');
  return withLiveAndPast(appConnection(), null, (now) => drawAt(now, query, who));
}

async function drawAt(now: Live, query: URLSearchParams, who: SignedIn) {
  const [loaded, language, theme, t] = await Promise.all([
    loadCommand(appConnection().db, now, query, who.person),
    getLocale(),
    headers().then((all) => themeOf(all.get(THEME_HEADER))),
    getTranslations(),
  ]);
  const { seesWords } = readerOf(who.person);
  const key = [...timeParts(now), language, theme, seesWords, viewHref(loaded.first.view)].join('|');
  const { legend } = pictureOf(key, () => drawFirstMap(loaded, language, theme, t));
  return (
    <CommandScreen
      first={loaded.first}
      who={{ name: who.person.name, role: who.person.role }}
      theme={theme}
      basemap={loaded.basemap}
      firstLegend={legend}
      realNow={new Date().toISOString()}
    >
      <FirstMap picture={key} />
    </CommandScreen>
  );
}
