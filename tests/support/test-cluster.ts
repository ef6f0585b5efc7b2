import { rmSync } from 'node:fs';
import { migrate } from '@/db/migrate';
import { type ClusterHome, findClusterHome } from '@/scripts/server/cluster-home';
import { readEmbeddedPasswords, superuserUrl } from '@/scripts/server/embedded-database';
import { findDebianBinaries } from '@/scripts/server/postgres-binaries';
import { PROJECT_ROOT } from '@/scripts/server/project-root';
import { startEmbedded } from '@/scripts/server/start-embedded';
import type { TestServer } from './copy-database';
import { makeTemporaryFolder } from './temporary-folder';

/** A server of the tests' own, in a temporary folder, with one migrated database to copy. */
export interface TestCluster {
  server: TestServer;
  /** Stops the server and removes its folder. */
  remove(): Promise<void>;
}

/** GUATU_TEST_PG=debian runs the same tests on Debian's server instead of the embedded one. */
function chooseBinaries(home: ClusterHome): ClusterHome {
  if (process.env.GUATU_TEST_PG !== 'debian') return home;
  const binFolder = findDebianBinaries();
  if (!binFolder)
    throw new Error('GUATU_TEST_PG=debian, but no PostgreSQL 15 or newer is in /usr/lib/postgresql.');
  return { ...home, binFolder };
}

export async function startTestCluster(): Promise<TestCluster> {
  const temporary = makeTemporaryFolder('test');
  const home = chooseBinaries(findClusterHome(PROJECT_ROOT, temporary.path));
  const { database, postgres } = await startEmbedded(home, false);
  const remove = async () => {
    await postgres.stop();
    temporary.remove();
    rmSync(home.folder, { recursive: true, force: true }); // elsewhere, where the temporary one cannot be entered
  };
  try {
    await migrate(database.ownerUrl, database);
  } catch (error) {
    await remove();
    throw error;
  }
  const { ownerUrl, appUrl, openUrl, roles } = database;
  const address = superuserUrl(readEmbeddedPasswords(home, true), postgres.port);
  return { server: { superuserUrl: address, ownerUrl, appUrl, openUrl, roles }, remove };
}
