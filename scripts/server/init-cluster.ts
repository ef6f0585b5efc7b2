import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../bootstrap/refusal.mjs';
import { lastLines, runCaptured } from '../bootstrap/run-captured.mjs';
import type { ClusterHome } from './cluster-home';
import { programPath } from './postgres-binaries';

/** UTF-8 everywhere; ICU's zh-Hans over it sorts Chinese by pinyin. macOS and Windows have no C.UTF-8. */
const BASE_LOCALES: Partial<Record<NodeJS.Platform, string>> = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' };
const BASE_LOCALE = BASE_LOCALES[process.platform] ?? 'C';

const LOCALE_OPTIONS = [
  '--encoding=UTF8',
  `--locale=${BASE_LOCALE}`,
  '--lc-messages=C',
  '--locale-provider=icu',
  '--icu-locale=zh-Hans',
];

/** Programs of PostgreSQL get no setting of the shell's: a stray LANG or PGDATA would change what they do. */
export const POSTGRES_ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: 'production', // asked for by Next's types, read by nobody
  PATH: process.env.PATH,
  TZ: 'UTC',
  LC_ALL: BASE_LOCALE,
};

async function majorVersion(binFolder: string): Promise<string> {
  const { output } = await runCaptured(programPath(binFolder, 'postgres'), ['--version']);
  return /(\d+)/.exec(output)?.[1] ?? 'unknown';
}

async function requireSameVersion(home: ClusterHome): Promise<void> {
  const made = readFileSync(join(home.clusterFolder, 'PG_VERSION'), 'utf8').trim();
  const here = await majorVersion(home.binFolder);
  if (made === here) return;
  throw new Refusal(
    `The database in ${home.clusterFolder} was made by PostgreSQL ${made} and this Guatu brings ${here}: start it with the Guatu that made it, or move that folder away to begin anew.`,
  );
}

/**
 * Makes the data directory when there is none. It gets its name only when it is complete, so that an initialisation
 * that was interrupted is never taken for a database.
 * @param durable false for tests, which may lose everything with the machine
 */
export async function ensureCluster(
  home: ClusterHome,
  superuserPassword: string,
  durable: boolean,
): Promise<void> {
  if (existsSync(home.clusterFolder)) return requireSameVersion(home);
  const unfinished = `${home.clusterFolder}.new`;
  const passwordFile = `${home.clusterFolder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (home.user) {
    for (const path of [unfinished, passwordFile]) chownSync(path, home.user.uid, home.user.gid);
  }
  try {
    const options = ['-D', unfinished, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const { code, output } = await runCaptured(
      programPath(home.binFolder, 'initdb'),
      [...options, ...LOCALE_OPTIONS, ...(durable ? [] : ['--no-sync'])],
      { ...home.user, cwd: '/', env: POSTGRES_ENVIRONMENT },
    );
    if (code !== 0) throw explainInitFailure(home, output);
    renameSync(unfinished, home.clusterFolder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function explainInitFailure(home: ClusterHome, output: string): Error {
  if (/No space left|Disk quota/i.test(output)) {
    return Object.assign(new Error(output), { code: 'ENOSPC', path: home.folder });
  }
  if (/Permission denied/i.test(output)) {
    return Object.assign(new Error(output), { code: 'EACCES', path: home.folder });
  }
  if (/could not look up effective user ID/.test(output)) {
    return new Refusal(
      `PostgreSQL does not run as a user without a name (number ${process.getuid?.()}): make an account for it with "useradd", or set DATABASE_URL.`,
    );
  }
  return new Refusal(
    `PostgreSQL could not make its database in ${home.folder}: see what it said below, or set DATABASE_URL to use another PostgreSQL.`,
    { details: lastLines(output) },
  );
}
