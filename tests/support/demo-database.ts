import { connect } from '@/db/connect';
import { createDemoAccounts } from '@/db/seed/demo-accounts';
import { loadDemo } from '@/db/seed/load-demo';
import { asSuperuser, copyDatabase, type TestServer, withDatabase } from './copy-database';
import { DEMO_PASSWORD } from './sign-in';

/** The demo of all tests: one town, and a clock that stands still. */
export const DEMO = { seed: 1, asOf: '2026-08-09' } as const;

const NAME = 'demo';
const LOCK = 4_182_026; // any number that nothing else locks

async function giveAccounts(ownerUrl: string): Promise<void> {
  const owner = connect(ownerUrl, { max: 1 });
  await createDemoAccounts(owner.db, () => DEMO_PASSWORD);
  await owner.close();
}

/** Loads the demo into a database of its own, once a server: whoever comes meanwhile waits, whoever comes later copies. */
export async function ensureDemo(server: TestServer): Promise<string> {
  const waiting = connect(withDatabase(server.superuserUrl, 'postgres'), { max: 1 });
  try {
    await waiting.sql`select pg_advisory_lock(${LOCK})`;
    const [present] = await waiting.sql`select from pg_database where datname = ${NAME}`;
    if (present) return NAME;
    const unfinished = await copyDatabase(server, 'guatu', `${NAME}_unfinished`);
    await loadDemo(unfinished.ownerUrl, DEMO);
    await giveAccounts(unfinished.ownerUrl);
    await asSuperuser(server, `alter database ${NAME}_unfinished rename to ${NAME}`);
    return NAME;
  } finally {
    await waiting.close();
  }
}
