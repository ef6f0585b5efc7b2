import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { isPortIsReserved } from 'next/dist/lib/helpers/get-reserved-port';
import { Refusal } from '../bootstrap/refusal.mjs';
import { buildEnvironment, NEXT_BIN } from './build';
import { tryPort } from './free-port';
import { type GuatuDatabase, lesserEnvironment } from './guatu-database';
import { endProcess, identifyProcess, type ProcessIdentity } from './process-identity';
import { PROJECT_ROOT } from './project-root';

export interface WebServerOptions {
  host: string;
  port: number;
  isDevelopment: boolean;
  buildFolder: string;
}

export interface WebServer {
  identity: ProcessIdentity;
  /** What the server can be opened at from this machine. */
  address: string;
  /** Resolves with the exit code when the server has ended, for whatever reason. */
  ended: Promise<number | null>;
  /** @throws when it ended before it answered */
  waitUntilReady(): Promise<void>;
  stop(): Promise<void>;
}

/** The address to open: "everywhere" is no address. */
function addressOf(host: string, port: number): string {
  const opened = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${opened.includes(':') ? `[${opened}]` : opened}:${port}`;
}

/** Refuses a port or a host that cannot be listened on, before anything is started. */
export async function requirePort(host: string, port: number): Promise<void> {
  if (isPortIsReserved(port)) {
    throw new Refusal(`Browsers refuse to open port ${port}: choose another one, such as PORT=3000.`);
  }
  try {
    await tryPort(host, port);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const sentences: Record<string, string> = {
      EADDRINUSE: `Port ${port} of ${host} is taken by another program: stop that, or choose another port with PORT=${port + 1} npm start.`,
      EACCES: `This user may not listen on port ${port}: choose one from 1024 up, such as PORT=3000.`,
    };
    const sentence =
      sentences[code ?? ''] ??
      `Guatu cannot listen on HOST=${host} (${code}): give an address of this machine, such as 127.0.0.1.`;
    throw new Refusal(sentence, { cause });
  }
}

const SERVE = join(PROJECT_ROOT, 'scripts', 'server', 'serve.mjs');

/** The two ways into the database that the web server has. */
type Lesser = Pick<GuatuDatabase, 'appUrl' | 'openUrl'>;

/**
 * While somebody reads a former snapshot, commits copy columns of a city, and large pieces of memory are given back to the system and
 * fetched from it page by page, which takes many times as long as the copy. Told so, glibc keeps them for the next one; others do not know these names.
 */
const KEEP_MEMORY = { MALLOC_MMAP_THRESHOLD_: String(2 ** 30), MALLOC_TRIM_THRESHOLD_: String(2 ** 32) };

/** Next's own lines go by unseen: the address is printed by us. Its errors do not. */
const spawnServer = ({ host, port, buildFolder }: WebServerOptions): ChildProcess =>
  spawn(process.execPath, [SERVE, host, String(port)], {
    cwd: PROJECT_ROOT,
    detached: process.platform !== 'win32', // Ctrl-C reaches it through us, and before the database
    env: { ...KEEP_MEMORY, ...buildEnvironment(buildFolder), DATABASE_URL: undefined },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

const spawnDevelopment = ({ host, port }: WebServerOptions, database: Lesser): ChildProcess =>
  spawn(process.execPath, [NEXT_BIN, 'dev', '-H', host, '-p', String(port)], {
    cwd: PROJECT_ROOT,
    detached: process.platform !== 'win32',
    env: {
      ...process.env,
      ...lesserEnvironment(database),
      NODE_ENV: 'development',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });

/** Waits until the application answers at all; what it says of its health is another matter. */
async function waitForAnswer(address: string, hasEnded: () => boolean): Promise<void> {
  while (!hasEnded()) {
    try {
      await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(30_000) });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50)); // not listening yet
    }
  }
  throw new Refusal('The web server ended before it answered: see its message above.');
}

function watch(child: ChildProcess, { host, port }: WebServerOptions): WebServer {
  const identity = identifyProcess(child.pid!);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const address = addressOf(host, port);
  return {
    identity,
    address,
    ended,
    waitUntilReady: () => waitForAnswer(address, () => child.exitCode !== null || child.signalCode !== null),
    async stop() {
      await endProcess(identity, ['SIGTERM', 'SIGKILL'], 4_000);
      await ended;
    },
  };
}

/** A built server that loads itself, and listens when it has been told where the database is. */
export interface WaitingWebServer extends WebServer {
  tell(database: Lesser): void;
}

/** Spawns the built server while the database may not run yet. It can be stopped at once. */
export function prepareWebServer(options: WebServerOptions): WaitingWebServer {
  const child = spawnServer(options);
  const tell = ({ appUrl, openUrl }: Lesser) => {
    // When it has ended already, whoever waits for it is told.
    child.send({ DATABASE_URL_APP: appUrl, DATABASE_URL_OPEN: openUrl }, () => {});
  };
  return { ...watch(child, options), tell };
}

/** Spawns the server. It can be stopped at once, and opened when `waitUntilReady` has resolved. */
export function startWebServer(options: WebServerOptions, database: Lesser): WebServer {
  if (options.isDevelopment) return watch(spawnDevelopment(options, database), options);
  const server = prepareWebServer(options);
  server.tell(database);
  return server;
}
