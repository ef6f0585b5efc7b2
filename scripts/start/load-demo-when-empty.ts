import { officeKind } from '../../db/commands/office/empty-demo';
import { connect } from '../../db/connect';
import { localDay } from '../../lib/calendar/local-day';
import type { Settings } from '../../lib/settings/settings';
import { say, step } from '../bootstrap/say.mjs';

const DEMO_TIME_ZONE = 'Asia/Shanghai';

async function isEmpty(ownerUrl: string): Promise<boolean> {
  const { db, close } = connect(ownerUrl, { max: 1 });
  try {
    return (await officeKind(db)) === 'none';
  } finally {
    await close();
  }
}

/** A database that an import or an earlier start has filled is left alone. */
export async function loadDemoWhenEmpty(ownerUrl: string, { demoSeed, demoAsOf }: Settings): Promise<void> {
  if (!(await isEmpty(ownerUrl))) return;
  const asOf = demoAsOf ?? localDay(new Date(), DEMO_TIME_ZONE);
  const { issues, merged, opinions, events } = await step(`Loading the demo as of ${asOf}`, async () => {
    const { loadDemo } = await import('../../db/seed/load-demo'); // large, and needed once
    return loadDemo(ownerUrl, { seed: demoSeed, asOf });
  });
  say(
    `  ${opinions} opinions, ${issues} issues (and ${merged} merged into them), ${events} events, all of them invented`,
  );
}
