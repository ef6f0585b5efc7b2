import { readSettings, type Settings } from '../../lib/settings/settings';
import { blameFullDisk } from '../bootstrap/disk-space.mjs';
import { Refusal } from '../bootstrap/refusal.mjs';
import { say, step } from '../bootstrap/say.mjs';
import { buildApplication, isBuilt } from '../server/build';
import { type DataPlace, findDataPlace } from '../server/data-place';
import type { GuatuDatabase } from '../server/guatu-database';
import { holdFolder } from '../server/hold-folder';
import type { Lock } from '../server/lock';
import { openEmbedded, openExternal } from '../server/open-database';
import { type Shutdown, withShutdown } from '../server/shutdown';
import { requirePort, startWebServer } from '../server/web-server';
import { loadDemoWhenEmpty } from './load-demo-when-empty';

interface StartOptions {
  isDevelopment: boolean;
}

function readOptions(args: string[]): StartOptions {
  const unknown = args.find((argument) => argument !== '--dev');
  if (unknown)
    throw new Refusal(`Start knows no option "${unknown}": settings are given as PORT=3001 npm start.`);
  return { isDevelopment: args.includes('--dev') };
}

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

async function buildWhenNeeded({ buildFolder }: Settings, signal: AbortSignal): Promise<void> {
  if (isBuilt(buildFolder)) return;
  await step('Building the application (half a minute)', () => buildApplication(buildFolder, signal));
}

async function serve(
  settings: Settings,
  { isDevelopment }: StartOptions,
  database: GuatuDatabase,
  lock: Lock,
  shutdown: Shutdown,
): Promise<void> {
  const { host, port, buildFolder } = settings;
  const server = startWebServer({ host, port, isDevelopment, buildFolder }, database);
  shutdown.add(() => server.stop());
  lock.update({ webServer: server.identity, address: server.address });
  await step('Starting the web server', () => server.waitUntilReady());
  say(
    `\nGuatu is open at ${server.address} for everybody, at ${server.address}/command for the office — stop it with Ctrl-C.`,
  );
  const code = await server.ended;
  if (!shutdown.signal.aborted) {
    throw new Refusal(
      `The web server ended unexpectedly (code ${code}): start again, and look above for its last words.`,
    );
  }
}

/** `npm start` and `npm run dev`: from whatever state the folder is in to a page that answers. */
export async function main(args: string[]): Promise<void> {
  const settings = readSettings(process.env);
  const options = readOptions(args);
  await withShutdown(async (shutdown) => {
    const place = findDataPlace(settings);
    const lock = await holdFolder(place.folder, 'start', shutdown);
    await requirePort(settings.host, settings.port);
    const database = await blameFullDisk(place.folder, async () => {
      const opened = await openDatabase(settings, place, lock, shutdown);
      await loadDemoWhenEmpty(opened.ownerUrl, settings);
      return opened;
    });
    if (!options.isDevelopment) await buildWhenNeeded(settings, shutdown.signal);
    await serve(settings, options, database, lock, shutdown);
  });
}
