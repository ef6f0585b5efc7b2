import { once } from 'node:events';
import { say } from '@/scripts/bootstrap/say.mjs';
import { withShutdown } from '@/scripts/server/shutdown';
import { startApplication } from './application';

/** Serves the demo to Playwright's browsers until it is told to stop. A process of its own: tsx reads our modules. */
void withShutdown(async (shutdown) => {
  const { address, stop } = await startApplication();
  shutdown.add(stop);
  say(`The demo is served at ${address}`);
  await once(shutdown.signal, 'abort');
});
