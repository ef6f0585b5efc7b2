import { AppError } from '../../lib/contract/app-error';
import { emptyDemo, officeKind, restartIds } from '../commands/office/empty-demo';
import { connect, type Database } from '../connect';
import { insertRows } from '../insert-rows';
import { office } from '../schema/office';
import { generateHistory } from './history/generate-history';
import { loadHistory } from './load-history';
import { loadPlaces } from './load-places';
import { generatePlaces } from './place/generate-places';
import { createRandom } from './random';

export interface DemoOptions {
  /** Any whole number: the same seed and day give the same demo, row by row. */
  seed: number;
  /** The day on which the campaign's five weeks end, `YYYY-MM-DD`; the demo's clock stands at 17:00 of it. */
  asOf: string;
  /** Empties the database first, which must be the demo. */
  replace?: boolean;
}

export interface LoadedDemo {
  /** without those that are part of another now */
  issues: number;
  merged: number;
  opinions: number;
  events: number;
}

/**
 * Loads the demo in one transaction: all of it, or nothing. Throws AppError `conflict` when the database holds
 * something already and is not to be replaced, or is not the demo.
 *
 * @param ownerUrl the owner's connection to a migrated database
 */
export async function loadDemo(ownerUrl: string, options: DemoOptions): Promise<LoadedDemo> {
  const owner = connect(ownerUrl, { max: 1 });
  try {
    return await owner.db.transaction((transaction) => fillDatabase(transaction, options));
  } finally {
    await owner.close();
  }
}

async function fillDatabase(db: Database, { seed, asOf, replace }: DemoOptions): Promise<LoadedDemo> {
  const kind = await officeKind(db);
  if (kind === 'real') throw refusal("holds an office's own data, and the demo never replaces that");
  if (kind === 'demo' && !replace)
    throw refusal('holds the demo already; npm run demo -- --reload replaces it');
  if (kind === 'demo') await emptyDemo(db);
  else await restartIds(db);

  const random = createRandom(seed);
  const places = generatePlaces(seed);
  const history = generateHistory(places, { seed, asOf });
  await insertRows(db, office, [
    {
      id: 1,
      nameZh: '老街街道（演示）',
      nameEn: 'Laojie Sub-district (demo)',
      numberPrefix: history.numberPrefix,
      timeZone: history.timeZone,
      isDemo: true,
      demoSeed: seed,
      demoClock: history.clock,
      campaignName: history.campaignName,
      campaignFrom: history.campaignFrom,
      campaignUntil: history.campaignUntil,
    },
  ]);
  const ids = await loadPlaces(db, places);
  await loadHistory(db, history, ids, random.fork('salts'));
  const merged = history.issues.filter(({ events }) => events.at(-1)?.kind === 'merge').length;
  return {
    issues: history.issues.length - merged,
    merged,
    opinions: history.opinions.length,
    events: history.issues.reduce((sum, issue) => sum + issue.events.length, 0),
  };
}

const refusal = (what: string) =>
  new AppError({
    code: 'conflict',
    message: `loadDemo: the database ${what}`,
    userMessage: `The demo was not loaded: the database ${what}.`,
  });
