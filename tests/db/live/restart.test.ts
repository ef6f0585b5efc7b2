import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '@/db/connect';
import { LiveStore } from '@/db/live/live-store';
import { migrate } from '@/db/migrate';
import { ledgerHead } from '@/db/schema/ledger-event';
import { loadDemo } from '@/db/seed/load-demo';
import { type ClusterHome, findClusterHome } from '@/scripts/server/cluster-home';
import { type RunningPostgres, startPostgres } from '@/scripts/server/embedded-postgres';
import type { GuatuDatabase } from '@/scripts/server/guatu-database';
import { PROJECT_ROOT } from '@/scripts/server/project-root';
import { startEmbedded } from '@/scripts/server/start-embedded';
import { writeAnything } from '@/tests/support/any-write';
import { DEMO } from '@/tests/support/demo-database';
import { keep } from '@/tests/support/keep';
import { makeTemporaryFolder } from '@/tests/support/temporary-folder';

/** How old an answer may be, at the most; the driver itself waits a little before it connects again. */
const PROMISE = { timeout: 5000, interval: 20 };

const folder = makeTemporaryFolder('restart');
let home: ClusterHome;
let database: GuatuDatabase;
let postgres: RunningPostgres;
let stores: LiveStore[] = [];

beforeAll(async () => {
  home = findClusterHome(PROJECT_ROOT, folder.path);
  ({ database, postgres } = await startEmbedded(home, false));
  await migrate(database.ownerUrl, database);
  await loadDemo(database.ownerUrl, DEMO);
  stores = [new LiveStore(database.appUrl), new LiveStore(database.appUrl)];
});

afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await postgres?.stop();
  folder.remove();
  if (home) rmSync(home.folder, { recursive: true, force: true });
});

/** Writes as the office does, and returns the data version that everybody must then answer with. */
async function write(): Promise<number> {
  const app = connect(database.appUrl, { max: 1 });
  try {
    await writeAnything(app.db, { steps: [3, 33], begun: [{ lng: 114.01, lat: 33.58 }] });
    const [head] = await app.db.select().from(ledgerHead);
    return head!.dataVersion;
  } finally {
    await app.close();
  }
}

const versionOf = (store: LiveStore) =>
  store.read(keep).then(
    ({ loaded }) => loaded.dataVersion,
    () => 'refused',
  );
const versions = () => Promise.all(stores.map(versionOf));

describe('when the database server is started again', () => {
  it('every process refuses while it is away, and answers with what was written since, when it is back', async () => {
    const before = await write();
    await expect.poll(versions, PROMISE).toEqual([before, before]);

    const { port } = postgres;
    await postgres.stop();
    await expect.poll(versions, PROMISE).toEqual(['refused', 'refused']);
    const late = new LiveStore(database.appUrl);
    stores.push(late);
    expect(await versionOf(late)).toBe('refused');

    postgres = await startPostgres(home, false, port);
    const after = await write();
    expect(after).toBeGreaterThan(before);
    await expect.poll(versions, PROMISE).toEqual([after, after, after]);
    const latest = await write();
    await expect.poll(versions, { timeout: 1000, interval: 20 }).toEqual([latest, latest, latest]);
  });
});
