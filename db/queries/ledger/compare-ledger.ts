import type { Database } from '../../connect';
import { compareActors } from './compare-actors';
import { compareFolds } from './compare-folds';
import { compareVoices } from './compare-voices';
import { compareWords } from './compare-words';
import type { LedgerDifference } from './ledger-difference';

/**
 * Holds every row that follows from the events of the ledger against them: issues, periods, units, promises, corrections, opinions and
 * where people belonged who acted. Yields what differs; nothing when all is as it was written. The database must not be written
 * meanwhile: call it in one repeatable-read transaction.
 */
export async function* compareLedger(db: Database, timeZone: string): AsyncGenerator<LedgerDifference> {
  yield* compareFolds(db, timeZone);
  yield* compareWords(db);
  yield* compareVoices(db);
  yield* compareActors(db);
}
