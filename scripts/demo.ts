import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { officeKind } from '../db/commands/office/empty-demo';
import { connect } from '../db/connect';
import { loadDemo } from '../db/seed/load-demo';
import { dayNumberOf, localDay } from '../lib/calendar/local-day';
import { readSettings } from '../lib/settings/settings';
import { offerDemoAccounts } from './accounts/demo-accounts';
import { reportFailure } from './bootstrap/refusal.mjs';

/** As for GUATU_DEMO_SEED. */
const LARGEST_SEED = 2_147_483_647;
const HELP = `npm run demo -- [--reload] [--seed N] [--as-of YYYY-MM-DD]

Loads the demo: an invented old town and five weeks of its ledger.
  --reload              replaces a demo that is there already; an office's own data is never replaced
  --seed N              another town and another ledger (default GUATU_DEMO_SEED, else 1)
  --as-of YYYY-MM-DD    the day on which the five weeks end (default GUATU_DEMO_AS_OF, else today)
`;

class UsageError extends Error {}

function readArguments(args: string[]) {
  const { demoSeed, demoAsOf } = readSettings(process.env);
  const { values } = parseArgs({
    args,
    options: {
      reload: { type: 'boolean', default: false },
      seed: { type: 'string', default: String(demoSeed) },
      'as-of': { type: 'string', default: demoAsOf ?? localDay(new Date(), 'Asia/Shanghai') },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const seed = Number(values.seed);
  if (!/^\d{1,10}$/.test(values.seed) || seed > LARGEST_SEED) {
    throw new UsageError(`--seed: “${values.seed}” is not a whole number from 0 to ${LARGEST_SEED}.`);
  }
  const asOf = values['as-of'];
  try {
    dayNumberOf(asOf);
  } catch (error) {
    throw new UsageError(`--as-of: “${asOf}” is not a calendar day such as 2026-08-03.`, { cause: error });
  }
  return { seed, asOf, reload: values.reload, help: values.help };
}

async function hasDemo(ownerUrl: string): Promise<boolean> {
  const owner = connect(ownerUrl, { max: 1 });
  try {
    return (await officeKind(owner.db)) === 'demo';
  } finally {
    await owner.close();
  }
}

async function main(): Promise<void> {
  const { seed, asOf, reload, help } = readArguments(process.argv.slice(2));
  if (help) {
    console.log(HELP);
    return;
  }
  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) throw new UsageError('DATABASE_URL is not set: call this as `npm run demo`.');
  const replace = reload && (await hasDemo(ownerUrl));
  const started = Date.now();
  const loaded = await loadDemo(ownerUrl, { seed, asOf, replace });
  console.log(
    `Demo loaded in ${((Date.now() - started) / 1000).toFixed(1)} s: seed ${seed}, as of ${asOf}, ` +
      `${loaded.opinions} opinions, ${loaded.issues} issues (and ${loaded.merged} merged into them), ${loaded.events} ledger events. ` +
      'All places, people and numbers are invented.',
  );
  await offerDemoAccounts(ownerUrl, resolve(readSettings(process.env).dataFolder));
}

main().catch((error: unknown) => {
  const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  if (!isUsage) return reportFailure(error);
  console.error(`${error.message}\n\n${HELP}`);
  process.exitCode = 1;
});
