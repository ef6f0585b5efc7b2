import { readSettings } from '../../lib/settings/settings';
import { Refusal } from '../bootstrap/refusal.mjs';
import { say, step } from '../bootstrap/say.mjs';
import { buildApplication, isBuilt } from '../server/build';
import { findDataPlace } from '../server/data-place';
import type { GuatuDatabase } from '../server/guatu-database';
import { holdFolder } from '../server/hold-folder';
import type { Lock } from '../server/lock';
import { type Shutdown, withShutdown } from '../server/shutdown';
import {
  prepareWebServer,
  requirePort,
  startWebServer,
  type WaitingWebServer,
  type WebServer,
  type WebServerOptions,
} from '../server/web-server';

interface StartOptions {
  isDevelopment: boolean;
}

function readOptions(args: string[]): StartOptions {
  const unknown = args.find((argument) => argument !== '--dev');
  if (unknown)
    throw new Refusal(`Start knows no option "${unknown}": settings are given as PORT=3001 npm start.`);
  return { isDevelopment: args.includes('--dev') };
}

/** Has the server ended with this command, and found by the next one should this command be killed. */
function watchOver<S extends WebServer>(server: S, lock: Lock, shutdown: Shutdown): S {
  shutdown.add(() => server.stop());
  lock.update({ webServer: server.identity, address: server.address });
  return server;
}

/** What takes longest, a server that loads itself, begins before the database is opened, unless it must be built first. */
function prepareWhenBuilt(
  options: WebServerOptions,
  lock: Lock,
  shutdown: Shutdown,
): WaitingWebServer | null {
  if (options.isDevelopment || !isBuilt(options.buildFolder)) return null;
  return watchOver(prepareWebServer(options), lock, shutdown);
}

async function buildAndStart(
  options: WebServerOptions,
  database: GuatuDatabase,
  lock: Lock,
  shutdown: Shutdown,
): Promise<WebServer> {
  if (!options.isDevelopment) {
    await step('Building the application (half a minute)', () =>
      buildApplication(options.buildFolder, shutdown.signal),
    );
  }
  return watchOver(startWebServer(options, database), lock, shutdown);
}

async function serve(server: WebServer, shutdown: Shutdown): Promise<void> {
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
  const { isDevelopment } = readOptions(args);
  await withShutdown(async (shutdown) => {
    const place = findDataPlace(settings);
    const lock = await holdFolder(place.folder, 'start', shutdown);
    const { host, port, buildFolder } = settings;
    await requirePort(host, port);
    const options = { host, port, isDevelopment, buildFolder };
    const prepared = prepareWhenBuilt(options, lock, shutdown);
    const { fillDatabase } = await import('./fill-database'); // large: what is prepared need not wait for it
    const database = await fillDatabase(settings, place, lock, shutdown);
    if (prepared) {
      prepared.tell(database);
      shutdown.add(() => prepared.stop()); // again, so that it ends before the database does
    }
    await serve(prepared ?? (await buildAndStart(options, database, lock, shutdown)), shutdown);
  });
}
