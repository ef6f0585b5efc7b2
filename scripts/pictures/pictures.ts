import { join } from 'node:path';
import { Refusal } from '../bootstrap/refusal.mjs';
import { say } from '../bootstrap/say.mjs';
import { ensureChromium } from '../test/chromium';
import { runShown } from '../test/run-runner';

/** `npm run pictures`: takes the README's pictures anew, of the demo on its fixed day. */
export async function main(): Promise<void> {
  const chromium = await ensureChromium();
  const code = await runShown(
    [join('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--config=playwright.pictures.config.ts'],
    { CHROMIUM_PATH: chromium },
  );
  if (code !== 0) throw new Refusal('Not every picture could be taken: see above which, and why.');
  say('The pictures are in docs/pictures: look at them before you commit them.');
}
