import { say } from '../bootstrap/say.mjs';
import { withShutdown } from '../server/shutdown';
import { helpText, readOptions } from './options';
import { PARTS } from './parts';

/** `npm run bench`: from a scratch city to a table. */
export async function main(args: string[]): Promise<void> {
  const options = readOptions(
    args,
    PARTS.map(({ name }) => name),
  );
  if (options.help) {
    say(helpText(PARTS));
    return;
  }
  const parts = PARTS.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  await withShutdown(async (shutdown) => {
    const { runBench } = await import('./run-bench');
    await runBench(options, parts, shutdown);
  });
}
