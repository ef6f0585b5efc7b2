import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../db/migrate';
import type { Account } from '../accounts/sign-in';
import { requireDiskSpace } from '../bootstrap/disk-space.mjs';
import { Refusal } from '../bootstrap/refusal.mjs';
import { formatSeconds, say, step } from '../bootstrap/say.mjs';
import { type ClusterHome, findClusterHome, makeFolder } from '../server/cluster-home';
import { readEmbeddedPasswords, superuserUrl } from '../server/embedded-database';
import { PROJECT_ROOT } from '../server/project-root';
import type { Shutdown } from '../server/shutdown';
import { startEmbedded } from '../server/start-embedded';
import { giveAccount } from './city/give-account';
import { type LoadedCity, loadCity } from './city/load-city';
import { withDatabaseName } from './database-name';

/** The scratch database with its city, and all ways into it. */
export interface Scratch {
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  openUrl: string;
  city: LoadedCity;
  /** by which one signs in */
  account: Account;
  /** of PostgreSQL's first process */
  postmasterPid: number;
}

const MEGABYTES_PER_ROW = 0.006;
const NOTE = 'bench-city.json';

/** A folder of the bench's own that PostgreSQL's account can enter; removed at the end. */
export function makeTemporaryFolder(purpose: string, shutdown: Shutdown): string {
  const folder = mkdtempSync(join(tmpdir(), `guatu-bench-${purpose}-`));
  chmodSync(folder, 0o755);
  shutdown.add(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What decides the rows of a city: a kept one is used again only when all of it is the same. */
function fingerprint(rows: number): string {
  const hash = createHash('sha256').update(String(rows));
  for (const folder of ['db/migrations', 'db/seed', 'db/reference', 'scripts/bench/city']) {
    for (const file of listFiles(join(PROJECT_ROOT, folder))) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

interface Note {
  fingerprint: string;
  city?: LoadedCity;
}

/** What a kept folder holds; refuses one that is something else than a kept city. */
function readNote(folder: string): Note | undefined {
  const path = join(folder, NOTE);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Note;
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Refusal(
      `--keep ${folder}: this folder holds something else than a city of the bench; name an empty or a new one.`,
    );
  }
  return undefined;
}

/** The folder that was named, emptied unless it holds this very city. */
function openKept(keep: string, rows: number): { home: ClusterHome; kept: LoadedCity | undefined } {
  const note = readNote(keep);
  const isSame = note?.fingerprint === fingerprint(rows);
  const home = findClusterHome(PROJECT_ROOT, keep);
  if (!isSame) {
    // The database may lie elsewhere, where PostgreSQL's account can enter.
    for (const folder of [keep, home.folder]) rmSync(folder, { recursive: true, force: true });
    for (const folder of [keep, home.folder]) makeFolder(folder);
    writeFileSync(join(keep, NOTE), JSON.stringify({ fingerprint: 'unfinished' }));
  }
  return { home, kept: isSame ? note?.city : undefined };
}

function openTemporary(shutdown: Shutdown): { home: ClusterHome; kept: undefined } {
  const home = findClusterHome(PROJECT_ROOT, makeTemporaryFolder('city', shutdown));
  shutdown.add(() => rmSync(home.folder, { recursive: true, force: true }));
  return { home, kept: undefined };
}

/**
 * Starts an embedded PostgreSQL of the bench's own, never that of `.data`, and fills it with a city of so many issues.
 * @param keep a folder in which the database stays, to be used again by the next run
 */
export async function openScratch(
  rows: number,
  keep: string | undefined,
  shutdown: Shutdown,
): Promise<Scratch> {
  const { home, kept } = keep === undefined ? openTemporary(shutdown) : openKept(keep, rows);
  if (!kept) requireDiskSpace(home.folder, 500 + rows * MEGABYTES_PER_ROW, 'for the scratch database');
  const { database, postgres } = await step('Starting a scratch PostgreSQL', () =>
    startEmbedded(home, false),
  );
  shutdown.add(() => postgres.stop());
  await step('Making the schema', () => migrate(database.ownerUrl, database));
  const server = superuserUrl(readEmbeddedPasswords(home, true), postgres.port);
  const urls = {
    superuserUrl: withDatabaseName(server, 'guatu'),
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    openUrl: database.openUrl,
  };
  if (kept) say(`· Using the kept city of ${rows} issues again`);
  const city = kept ?? (await fill(rows, urls));
  if (keep !== undefined) {
    const note: Note = { fingerprint: fingerprint(rows), city };
    writeFileSync(join(keep, NOTE), JSON.stringify(note));
  }
  const account = await giveAccount(urls.ownerUrl);
  const postmasterPid = Number.parseInt(readFileSync(join(home.clusterFolder, 'postmaster.pid'), 'utf8'), 10);
  return { ...urls, city, account, postmasterPid };
}

async function fill(rows: number, urls: { superuserUrl: string; ownerUrl: string }): Promise<LoadedCity> {
  const begun = Date.now();
  let told = begun;
  say(`· Inventing a city with ${rows} issues …`);
  const city = await loadCity(urls, rows, (written) => {
    if (Date.now() - told < 10_000) return;
    told = Date.now();
    say(`    ${written} issues written after ${formatSeconds(told - begun)}`);
  });
  say(
    `    ${city.issues} issues, ${city.events} events, ${city.towns} sub-districts, ${city.buildings} buildings: ${formatSeconds(Date.now() - begun)}`,
  );
  return city;
}
