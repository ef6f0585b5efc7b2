import { sql } from 'drizzle-orm';
import { connect } from '../db/connect';
import { compareLedger } from '../db/queries/ledger/compare-ledger';
import { comparePhotos } from '../db/queries/ledger/compare-photos';
import { verifyLedger } from '../db/queries/ledger/verify-ledger';
import { readOffice } from '../db/queries/office/read-office';
import { readSettings } from '../lib/settings/settings';
import { reportFailure } from './bootstrap/refusal.mjs';

const HELP = `npm run ledger:verify

Walks the chain of the ledger from its first event: every hash, every text that was not redacted, the head. Then rebuilds every issue,
its periods and its units from the events alone and compares them with the rows, and so the promises and what was corrected. Looks for opinions, units and
categories that events name, numbers that were given, where whoever acted belonged, and units that inspect and have handled. Then holds every photo that an event names against
its row and its file in GUATU_FILES_DIR. Prints the head, to be noted where nobody who can change the database can change it. Exits with 1, and with the exact place, when anything is not what was written.
`;

const PHOTO_FAULTS = {
  row: 'has no row that says so',
  file_missing: 'has no file',
  file_altered: 'has a file that is not what was hung there',
} as const;

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
  const { filesFolder } = readSettings(process.env);
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
        for await (const difference of compareLedger(db, office?.timeZone ?? 'Asia/Shanghai')) {
          const { number, table, what, stored, rebuilt } = difference;
          differences++;
          if (differences <= MOST_SHOWN)
            console.log(`✗ ${number}, ${table}, ${what}: stored ${stored}; by its events ${rebuilt}`);
        }
        if (differences > MOST_SHOWN) console.log(`✗ and ${differences - MOST_SHOWN} more`);
        if (differences === 0)
          console.log(
            '✓ every issue, period, unit and promise is what its events make it, and every opinion that they name is there',
          );
        let faults = 0;
        for await (const { number, sequence, sha256, what } of comparePhotos(db, filesFolder)) {
          faults++;
          if (faults <= MOST_SHOWN)
            console.log(`✗ ${number}, step ${sequence}: photo ${sha256} ${PHOTO_FAULTS[what]}`);
        }
        if (faults > MOST_SHOWN) console.log(`✗ and ${faults - MOST_SHOWN} more`);
        if (faults === 0) console.log('✓ every photo that a step names is the one that was hung there');
        console.log(`  head ${verdict.hash}`);
        return differences === 0 && faults === 0;
      },
      { isolationLevel: 'repeatable read' },
    );
    if (!isSound) process.exitCode = 1;
  } finally {
    await owner.close();
  }
}

main().catch(reportFailure);
