import { existsSync } from 'node:fs';
import { requireDiskSpace } from '../bootstrap/disk-space.mjs';
import type { ClusterHome } from './cluster-home';
import { embeddedDatabase, ensureEmbeddedDatabase, readEmbeddedPasswords } from './embedded-database';
import { type RunningPostgres, startPostgres } from './embedded-postgres';
import type { GuatuDatabase } from './guatu-database';
import { ensureCluster } from './init-cluster';
import { clearOrphan } from './postmaster';

/** Megabytes: a new cluster with the demo, and what a day's work may add to one that exists. */
const NEEDED_NEW = 400;
const NEEDED_AGAIN = 100;

export interface EmbeddedServer {
  database: GuatuDatabase;
  postgres: RunningPostgres;
}

/**
 * Starts the embedded PostgreSQL, making its cluster and an empty database first when there are none. The caller holds
 * the lock of the folder, so that a server found running on it is nobody's.
 * @param durable false for tests, which may lose everything with the machine
 */
export async function startEmbedded(home: ClusterHome, durable = true): Promise<EmbeddedServer> {
  const clusterExists = existsSync(home.clusterFolder);
  requireDiskSpace(home.folder, clusterExists ? NEEDED_AGAIN : NEEDED_NEW, 'for its database');
  const passwords = readEmbeddedPasswords(home, clusterExists);
  await ensureCluster(home, passwords.superuser, durable);
  await clearOrphan(home.clusterFolder);
  const postgres = await startPostgres(home, durable);
  try {
    const version = await ensureEmbeddedDatabase(passwords, postgres.port);
    return { database: embeddedDatabase(passwords, postgres.port, version), postgres };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
