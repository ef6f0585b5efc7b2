import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signIn } from '../accounts/sign-in';
import { say, step } from '../bootstrap/say.mjs';
import { buildApplication, isBuilt } from '../server/build';
import { findFreePort } from '../server/free-port';
import { PROJECT_ROOT } from '../server/project-root';
import type { Shutdown } from '../server/shutdown';
import { startWebServer } from '../server/web-server';
import { Client } from './http/client';
import type { Watched } from './http/measure-requests';
import type { Scratch } from './scratch';

/** Where the bench builds when the program's own build is not of these sources. */
const OWN_BUILD = join('.next', 'bench');

/** A current production build; never overwrites the one from which a Guatu may be serving. */
export async function ensureBuild(preferred: string): Promise<string> {
  const found = [preferred, OWN_BUILD].find(isBuilt);
  if (found !== undefined) {
    say(`· Using the production build in ${found}`);
    return found;
  }
  const tsconfig = join(PROJECT_ROOT, 'tsconfig.json');
  const before = readFileSync(tsconfig, 'utf8');
  try {
    await step('Building the application (a minute)', () => buildApplication(OWN_BUILD));
  } finally {
    // Next notes in it where the types of this build lie, which is nobody else's business.
    if (readFileSync(tsconfig, 'utf8') !== before) writeFileSync(tsconfig, before);
  }
  return OWN_BUILD;
}

export interface BenchServer extends Watched {
  /** from starting the process until it answered for the first time, without touching the issues */
  startMilliseconds: number;
  stop(): Promise<void>;
}

/**
 * The built application on the scratch database, as `npm start` serves it.
 * @param cookie by which one is signed in already, so that this server has not been asked anything yet; without it one signs in
 */
export async function serveScratch(
  buildFolder: string,
  scratch: Scratch,
  shutdown: Shutdown,
  cookie?: string,
): Promise<BenchServer> {
  const begun = performance.now();
  const options = { host: '127.0.0.1', port: await findFreePort(), isDevelopment: false, buildFolder };
  const web = startWebServer(options, scratch);
  let client: Client | undefined;
  let isStopped = false;
  const stop = async () => {
    if (isStopped) return;
    isStopped = true;
    client?.close();
    await web.stop();
  };
  shutdown.add(stop);
  await web.waitUntilReady();
  const startMilliseconds = performance.now() - begun;
  client = new Client(web.address, cookie ?? (await signIn(web.address, scratch.account)));
  const { postmasterPid } = scratch;
  return { client, startMilliseconds, stop, serverPid: web.identity.pid, postmasterPid };
}
