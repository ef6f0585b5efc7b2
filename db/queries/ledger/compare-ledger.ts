import type { Database } from '../../connect';
import { compareActors } from './compare-actors';
import { compareCodes } from './compare-codes';
import { compareFolds } from './compare-folds';
import { compareInspection } from './compare-inspection';
import { compareNumbers } from './compare-numbers';
import { compareVoices } from './compare-voices';
import { compareWords } from './compare-words';
import type { LedgerDifference } from './ledger-difference';

/**
 * Holds every row that follows from the events of the ledger against them: issues, periods, units, promises, corrections, opinions, numbers,
 * the codes that events name, where people belonged who acted, and which unit inspects. Yields what differs; nothing when all is as it was written. The database must not be written
 * meanwhile: call it in one repeatable-read transaction.
 */
export async function* compareLedger(db: Database, timeZone: string): AsyncGenerator<LedgerDifference> {
  yield* compareCodes(db);
  yield* compareFolds(db, timeZone);
  yield* compareWords(db);
  yield* compareVoices(db);
  yield* compareNumbers(db);
  yield* compareActors(db);
  yield* compareInspection(db);
}
