import { sql } from 'drizzle-orm';
import { connect } from '../db/connect';
import { compareFolds } from '../db/queries/ledger/compare-folds';
import { verifyLedger } from '../db/queries/ledger/verify-ledger';
import { readOffice } from '../db/queries/office/read-office';
import { reportFailure } from './bootstrap/refusal.mjs';

const HELP = `npm run ledger:verify

Walks the chain of the ledger from its first event: every hash, every text that was not redacted, the head. Then rebuilds every issue,
its periods and its units from the events alone and compares them with the rows. Prints the head, to be noted where nobody who can
change the database can change it. Exits with 1, and with the exact place, when anything is not what was written.
`;

/** More differences than anybody reads. */
const MOST_SHOWN = 20;

const REASONS = {
  gap: 'is missing',
  previous_hash: 'does not hold the hash of the event before it',
  hash: 'is not what was written: its hash is another',
  text: 'has other words than were written, or none and no redaction',
  head: 'is not where the head of the chain says that the ledger ends',
} as const;

async function main(): Promise<void> {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    console.log(HELP);
    return;
  }
  const owner = connect(process.env.DATABASE_URL!, { max: 1 });
  try {
    // of one instant, whatever is written meanwhile
    const isSound = await owner.db.transaction(
      async (db) => {
        await db.execute(sql`set transaction read only`);
        const verdict = await verifyLedger(db);
        if (!verdict.sound) {
          console.log(`✗ event ${verdict.eventId} ${REASONS[verdict.reason]}`);
          return false;
        }
        console.log(`✓ the chain: ${verdict.events} events`);
        let differences = 0;
        const office = await readOffice(db);
        for await (const { number, table, what, stored, rebuilt } of compareFolds(
          db,
          office?.timeZone ?? 'Asia/Shanghai',
        )) {
          differences++;
          if (differences <= MOST_SHOWN)
            console.log(`✗ ${number}, ${table}, ${what}: stored ${stored}; by its events ${rebuilt}`);
        }
        if (differences > MOST_SHOWN) console.log(`✗ and ${differences - MOST_SHOWN} more`);
        if (differences === 0) console.log('✓ every issue, period and unit is what its events make it');
        console.log(`  head ${verdict.hash}`);
        return differences === 0;
      },
      { isolationLevel: 'repeatable read' },
    );
    if (!isSound) process.exitCode = 1;
  } finally {
    await owner.close();
  }
}

main().catch(reportFailure);
