import { afterAll, beforeAll, inject } from 'vitest';
import { type Connection, connect } from '@/db/connect';
import { compareLedger } from '@/db/queries/ledger/compare-ledger';
import type { LedgerDifference } from '@/db/queries/ledger/ledger-difference';
import { type LedgerVerdict, verifyLedger } from '@/db/queries/ledger/verify-ledger';
import { withDatabase } from './copy-database';
import { createDemoDatabase, type TestDatabase } from './test-database';

/** What is thrown away again: a tampering is looked at and undone. */
class Undo extends Error {}

/** What the walk along the ledger finds. */
export interface Found {
  verdict: LedgerVerdict;
  differences: LedgerDifference[];
}

/** A connection to a test's database for which no right and no trigger stands in the way. */
const connectAsSuperuser = ({ ownerUrl }: TestDatabase): Connection =>
  connect(withDatabase(inject('testServer').superuserUrl, new URL(ownerUrl).pathname.slice(1)), { max: 1 });

/** A demo of its own for the tests of a file, and somebody with all rights in it. Registers what ends it. */
export function tamperedDemo(): { readonly database: TestDatabase; readonly superuser: Connection } {
  let made: { database: TestDatabase; superuser: Connection };
  beforeAll(async () => {
    const database = await createDemoDatabase();
    made = { database, superuser: connectAsSuperuser(database) };
  });
  afterAll(async () => {
    await made.superuser.close();
    await made.database.drop();
  });
  return {
    get database() {
      return made.database;
    },
    get superuser() {
      return made.superuser;
    },
  };
}

/** Does it with no trigger in the way, looks, and takes it back. */
export async function lookAfter(superuser: Connection, ...statements: string[]): Promise<Found> {
  let found: Found | undefined;
  const attempt = superuser.db.transaction(async (db) => {
    await db.execute('set local session_replication_role = replica');
    for (const statement of statements) await db.execute(statement);
    const verdict = await verifyLedger(db);
    const differences: Found['differences'] = [];
    for await (const one of compareLedger(db, 'Asia/Shanghai')) differences.push(one);
    found = { verdict, differences };
    throw new Undo();
  });
  await attempt.catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
  return found!;
}
