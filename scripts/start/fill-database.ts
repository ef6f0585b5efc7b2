import type { Settings } from '../../lib/settings/settings';
import { offerDemoAccounts } from '../accounts/demo-accounts';
import { blameFullDisk } from '../bootstrap/disk-space.mjs';
import type { DataPlace } from '../server/data-place';
import type { GuatuDatabase } from '../server/guatu-database';
import type { Lock } from '../server/lock';
import { openEmbedded, openExternal } from '../server/open-database';
import type { Shutdown } from '../server/shutdown';
import { loadDemoWhenEmpty } from './load-demo-when-empty';

async function openDatabase(
  settings: Settings,
  { cluster, folder }: DataPlace,
  lock: Lock,
  shutdown: Shutdown,
): Promise<GuatuDatabase> {
  if (cluster) return openEmbedded(cluster, lock, shutdown);
  lock.update({ database: 'external' });
  return openExternal(settings, settings.databaseUrl!, folder);
}

/** The database with this version's schema, and something in it. */
export function fillDatabase(
  settings: Settings,
  place: DataPlace,
  lock: Lock,
  shutdown: Shutdown,
): Promise<GuatuDatabase> {
  return blameFullDisk(place.folder, async () => {
    const database = await openDatabase(settings, place, lock, shutdown);
    await loadDemoWhenEmpty(database.ownerUrl, settings);
    await offerDemoAccounts(database.ownerUrl, place.folder);
    return database;
  });
}
