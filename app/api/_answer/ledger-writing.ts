import { actorOf } from '@/app/_auth/actor';
import { idempotencyKeyOf, readJson } from '@/app/_auth/read-json';
import { requireSameOrigin } from '@/app/_auth/same-origin';
import type { SignedIn } from '@/app/_auth/signed-in';
import type { Writing } from '@/db/commands/register/writing';
import type { Connection, Database } from '@/db/connect';
import { officeStore } from '@/db/live/office-store';
import { readVersion } from '@/db/live/read-version';
import type { Permission } from '@/lib/authority/permissions';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { DATA_VERSION_HEADER } from '@/lib/contract/data-version';
import { officeAnswer } from './office-answer';
import { officeNow } from './office-now';

/**
 * Makes the handler of an interface that writes the ledger: 201 with what `write` answers. Asked from another site, without a key or
 * without an office, nothing is written.
 *
 * @param parse the body, before anything is asked of the database
 */
export const ledgerWriting = <P, T>(
  permission: Permission,
  connection: () => Connection,
  parse: (body: unknown, path: P) => T,
  write: (db: Database, writing: Writing, asked: T) => Promise<object>,
) =>
  officeAnswer<P>(permission, connection, async (request, path, who) => {
    requireSameOrigin(request);
    const key = idempotencyKeyOf(request);
    const asked = parse(await readJson(request), path);
    const { db, sql, url } = connection();
    const written = await write(db, await writingOf(db, who, key), asked);
    officeStore(url).readAhead();
    const answer = Response.json(written, { status: 201, headers: { 'Cache-Control': 'no-store' } });
    // it is written: where the database went away since, that is not told as a failure
    const version = await readVersion(sql).catch(() => null);
    if (version !== null) answer.headers.set(DATA_VERSION_HEADER, String(version.dataVersion));
    return answer;
  });

async function writingOf(db: Database, { person }: SignedIn, key: string): Promise<Writing> {
  const { now, timeZone, numberPrefix } = await officeNow(db);
  return {
    actor: { ...actorOf(person), personId: person.id },
    key,
    now,
    calendar: officeCalendar(timeZone),
    numberPrefix,
  };
}
