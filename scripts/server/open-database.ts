import { migrate } from '../../db/migrate';
import type { Settings } from '../../lib/settings/settings';
import { step } from '../bootstrap/say.mjs';
import type { ClusterHome } from './cluster-home';
import { openExternalDatabase, verifyLesserLogins } from './external-database';
import type { GuatuDatabase } from './guatu-database';
import { keepRunning } from './keep-running';
import type { Lock } from './lock';
import { clearOrphan } from './postmaster';
import type { Shutdown } from './shutdown';
import { startEmbedded } from './start-embedded';

async function bringUpToDate(database: GuatuDatabase): Promise<void> {
  await step(`Bringing ${database.description} to this version's schema`, () =>
    migrate(database.ownerUrl, database),
  );
}

/** Starts the embedded database for as long as the command lasts. It belongs to whoever holds the folder's lock. */
export async function openEmbedded(
  home: ClusterHome,
  lock: Lock,
  shutdown: Shutdown,
): Promise<GuatuDatabase> {
  shutdown.add(async () => void (await clearOrphan(home.clusterFolder))); // when interrupted before it is known below
  const { database, postgres } = await step('Starting the embedded PostgreSQL', () => startEmbedded(home));
  keepRunning(home, postgres, shutdown);
  await bringUpToDate(database);
  lock.update({ database: postgres.port });
  return database;
}

/**
 * Opens the database of DATABASE_URL.
 * @param folder where passwords of roles that Guatu makes there are kept
 */
export async function openExternal(
  settings: Settings,
  ownerUrl: string,
  folder: string,
): Promise<GuatuDatabase> {
  const urls = { owner: ownerUrl, app: settings.databaseUrlApp, open: settings.databaseUrlOpen };
  const database = await step('Connecting to the database of DATABASE_URL', () =>
    openExternalDatabase(urls, folder),
  );
  await bringUpToDate(database);
  await verifyLesserLogins(database);
  return database;
}
