import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../../db/connect';
import { step } from '../../bootstrap/say.mjs';
import { findClusterHome } from '../../server/cluster-home';
import { readEmbeddedPasswords, superuserUrl } from '../../server/embedded-database';
import { findDebianBinaries } from '../../server/postgres-binaries';
import { PROJECT_ROOT } from '../../server/project-root';
import { startEmbedded } from '../../server/start-embedded';
import type { Bench } from '../bench-context';
import { withDatabaseName } from '../database-name';
import { makeTemporaryFolder } from '../scratch';
import { copyPoints } from './copy-points';

const NAME = 'points';

/** The binaries of a PostgreSQL for which PostGIS is installed; undefined without. */
function findPostgis(): string | undefined {
  const binFolder = findDebianBinaries();
  if (binFolder === undefined) return undefined;
  const [version] = /\d+/.exec(binFolder) ?? [];
  return existsSync(join('/usr/share/postgresql', version!, 'extension', 'postgis.control'))
    ? binFolder
    : undefined;
}

/** A server of PostGIS's own with the city's points in a tuned table; null when PostGIS is not installed. */
export async function openPostgis(bench: Bench): Promise<{ url: string; version: string } | null> {
  const binFolder = findPostgis();
  if (binFolder === undefined) return null;
  const home = {
    ...findClusterHome(PROJECT_ROOT, makeTemporaryFolder('postgis', bench.shutdown)),
    binFolder,
  };
  bench.shutdown.add(() => rmSync(home.folder, { recursive: true, force: true }));
  const { postgres } = await step('Starting a scratch PostgreSQL with PostGIS', () =>
    startEmbedded(home, false),
  );
  bench.shutdown.add(() => postgres.stop());
  const server = superuserUrl(readEmbeddedPasswords(home, true), postgres.port);
  const administrator = connect(server, { max: 1 });
  await administrator.sql.unsafe(`create database ${NAME}`);
  await administrator.close();
  const url = withDatabaseName(server, NAME);
  const { ownerUrl } = await bench.scratch();
  const version = await step('Copying the points and tuning their table', () => copyPoints(ownerUrl, url));
  return { url, version };
}
