import { say } from '../bootstrap/say.mjs';
import { summaryLine } from '../test/part-result';
import { runCheck } from './steps';

/** `npm run check` */
export async function main(): Promise<void> {
  const result = await runCheck();
  say(summaryLine([result]));
  if (result.failures.length > 0) process.exitCode = 1;
}
