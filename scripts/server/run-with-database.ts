import { spawn } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { readSettings, type Settings } from '../../lib/settings/settings';
import { Refusal } from '../bootstrap/refusal.mjs';
import type { ClusterHome } from './cluster-home';
import { type DataPlace, findDataPlace } from './data-place';
import { embeddedDatabase, readEmbeddedPasswords } from './embedded-database';
import { type GuatuDatabase, ownerEnvironment } from './guatu-database';
import { holdFolder, refuseSibling } from './hold-folder';
import { type LockNote, readLivingHolder } from './lock';
import { openEmbedded, openExternal } from './open-database';
import { PROJECT_ROOT } from './project-root';
import { type Shutdown, withShutdown } from './shutdown';

/** The database of a Guatu that runs from this folder. */
function borrowDatabase(living: LockNote, cluster: ClusterHome, command: string): GuatuDatabase {
  if (living.command !== 'start') throw refuseSibling(living);
  if (living.database === 'external') {
    throw new Refusal(
      `The Guatu that runs from this folder uses DATABASE_URL: give "npm run ${command}" the same DATABASE_URL.`,
    );
  }
  if (living.database === undefined) {
    throw new Refusal('Guatu is just being started from this folder: wait until it is open, then try again.');
  }
  return embeddedDatabase(readEmbeddedPasswords(cluster, true), living.database, '');
}

async function findDatabase(
  settings: Settings,
  { folder, cluster }: DataPlace,
  command: string,
  shutdown: Shutdown,
): Promise<GuatuDatabase> {
  if (!cluster) return openExternal(settings, settings.databaseUrl!, folder);
  const living = readLivingHolder(folder);
  if (living) return borrowDatabase(living, cluster, command);
  return openEmbedded(cluster, await holdFolder(folder, command, shutdown), shutdown);
}

function runScript(
  script: string,
  args: string[],
  environment: Record<string, string | undefined>,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...environment },
      stdio: 'inherit',
    });
    signal.addEventListener('abort', () => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** What the script finds in its environment: the database, the folder beside which it lies, and the one of the photos. */
async function openEnvironment(settings: Settings, command: string, shutdown: Shutdown) {
  const place = findDataPlace(settings);
  const database = await findDatabase(settings, place, command, shutdown);
  const files = resolve(PROJECT_ROOT, settings.filesFolder);
  return { ...ownerEnvironment(database), GUATU_DATA_DIR: place.folder, GUATU_FILES_DIR: files };
}

/**
 * `npm run import|demo|admin|ledger:verify|bench|pictures`: runs a script as the database's owner, on the database that runs from this
 * folder, or on its own for as long as the script takes.
 * @param args the script's path from the project's folder, and the script's own arguments
 */
export async function main([script = '', ...args]: string[]): Promise<void> {
  const settings = readSettings(process.env);
  await withShutdown(async (shutdown) => {
    const isQuestion = args.includes('--help') || args.includes('-h');
    process.exitCode = await runScript(
      script,
      args,
      isQuestion
        ? {}
        : await openEnvironment(
            settings,
            process.env.npm_lifecycle_event ?? basename(script, '.ts'),
            shutdown,
          ),
      shutdown.signal,
    );
  });
}
