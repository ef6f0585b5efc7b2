import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../bootstrap/refusal.mjs';
import { lastLines, runCaptured } from '../bootstrap/run-captured.mjs';
import type { ClusterHome } from './cluster-home';
import { findFreePort } from './free-port';
import { POSTGRES_ENVIRONMENT } from './init-cluster';
import { programPath } from './postgres-binaries';
import { endPostmaster, readPostmasterFile } from './postmaster';
import { identifyProcess, type ProcessIdentity } from './process-identity';

export interface RunningPostgres {
  port: number;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

const ATTEMPTS = 5;
const LARGEST_LOG_BYTES = 10_000_000;

/** Settings of a server for one office on one machine, given on the command line so that an upgrade changes them. */
function serverOptions(port: number, durable: boolean): string[] {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    max_connections: '100',
    shared_buffers: '256MB',
    work_mem: '16MB',
    jit: 'off', // its compiling takes longer than our queries
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > LARGEST_LOG_BYTES) renameSync(path, `${path}.old`);
  return openSync(path, 'a', 0o600);
}

/** Starts the server in a process group of its own, so that Ctrl-C in the terminal does not reach it before us. */
function spawnPostmaster(home: ClusterHome, port: number, durable: boolean) {
  const log = openLog(join(home.folder, 'postgres.log'));
  const child = spawn(
    programPath(home.binFolder, 'postgres'),
    ['-D', home.clusterFolder, ...serverOptions(port, durable)],
    {
      ...home.user,
      cwd: '/',
      detached: process.platform !== 'win32',
      env: POSTGRES_ENVIRONMENT,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  return child;
}

/** Waits for PostgreSQL's own note that it is ready; recovery after a crash may take as long as it needs. */
async function launch(
  home: ClusterHome,
  port: number,
  durable: boolean,
): Promise<RunningPostgres | undefined> {
  const child = spawnPostmaster(home, port, durable);
  const identity = identifyProcess(child.pid ?? 0);
  let hasEnded = false;
  const ended = new Promise<void>((resolve, reject) => {
    child.once('exit', () => {
      hasEnded = true;
      resolve();
    });
    child.once('error', reject);
  });
  while (!hasEnded) {
    const noted = readPostmasterFile(home.clusterFolder);
    if (noted?.pid === child.pid && noted?.isReady) {
      return { port, ended, stop: () => stopPostgres(home, identity, ended) };
    }
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 15))]);
  }
  return undefined;
}

async function stopPostgres(
  home: ClusterHome,
  postmaster: ProcessIdentity,
  ended: Promise<void>,
): Promise<void> {
  if (process.platform === 'win32') {
    await runCaptured(programPath(home.binFolder, 'pg_ctl'), [
      'stop',
      '-m',
      'fast',
      '-D',
      home.clusterFolder,
    ]);
  } else {
    await endPostmaster(postmaster);
  }
  await ended;
}

/** Passes by itself: the last children of a killed server, or another program that took the port in between. */
const PASSING_FAILURE =
  /pre-existing shared memory|lock file "postmaster.pid"|could not bind|could not create any TCP/;

function explainFailure(home: ClusterHome, log: string): Error {
  if (/No space left/i.test(log))
    return Object.assign(new Error(log), { code: 'ENOSPC', path: home.clusterFolder });
  if (/Permission denied/i.test(log))
    return Object.assign(new Error(log), { code: 'EACCES', path: home.clusterFolder });
  return new Refusal(
    `PostgreSQL did not start in ${home.clusterFolder}: see the end of ${join(home.folder, 'postgres.log')} below.`,
    { details: log },
  );
}

/**
 * Starts PostgreSQL on a cluster that exists.
 * @param durable false for tests, which may lose everything with the machine
 * @param port a port to have again; else a free one
 */
export async function startPostgres(
  home: ClusterHome,
  durable: boolean,
  port?: number,
): Promise<RunningPostgres> {
  for (let attempt = 1; ; attempt++) {
    const running = await launch(home, port ?? (await findFreePort()), durable);
    if (running) return running;
    const log = lastLines(readFileSync(join(home.folder, 'postgres.log'), 'utf8'));
    if (attempt === ATTEMPTS || !PASSING_FAILURE.test(log)) throw explainFailure(home, log);
    await new Promise((resolve) => setTimeout(resolve, 400 * attempt));
  }
}
