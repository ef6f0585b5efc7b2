import { restartIds } from '../../../db/commands/office/empty-demo';
import { connect } from '../../../db/connect';
import { insertRows } from '../../../db/insert-rows';
import { office } from '../../../db/schema/office';
import { loadPlaces } from '../../../db/seed/load-places';
import { createRandom } from '../../../db/seed/random';
import { readCityWords } from './city-words';
import { fillerHash } from './copy-text';
import { closeCopies, dropIndexes, openCopies, writeCopies } from './fill-tables';
import { hirePeople } from './hire-people';
import { inventIssue } from './invent-issue';
import { layOutCity, townsFor } from './lay-out-city';
import { weighSites } from './site';
import { spreadTimes } from './spread-times';
import { PREFIX, RowWriter, TIME_ZONE } from './write-rows';

export const SEED = 1;
/** The day on which the city's clock stands, at 17:00 there. */
export const CITY_DAY = '2026-08-09';
const CLOCK = new Date(`${CITY_DAY}T17:00:00+08:00`);
/** So many issues have whole histories in the ledger; beyond, every second, third … has one. */
const MOST_HISTORIES = 1_000_000;
const BATCH = 500;

export interface LoadedCity {
  issues: number;
  towns: number;
  buildings: number;
  events: number;
}

/** Numbers, ids and the head of the chain go on behind what was loaded, so that the real commands can write. */
async function setCounters(
  run: (statement: string) => Promise<unknown>,
  issues: number,
  writer: RowWriter,
): Promise<void> {
  for (const table of ['issue', 'opinion']) {
    await run(`select setval(pg_get_serial_sequence('${table}', 'id'), ${issues})`);
    for (const [year, last] of writer.lastOfYear) {
      await run(`insert into ledger_number values ('${table}:${year}', ${last})`);
    }
  }
  const hash = fillerHash(writer.eventCount).replaceAll('\\\\', '\\');
  await run(
    `update ledger_head set last_event_id = ${writer.eventCount}, hash = '${hash}', data_version = 2`,
  );
}

/**
 * Fills an empty migrated database with a city of so many issues, the same ones every time. Loaded as the superuser with
 * triggers and foreign keys switched off for the session: only a scratch database may be filled like this.
 */
export async function loadCity(
  urls: { superuserUrl: string; ownerUrl: string },
  issues: number,
  tell: (issuesWritten: number) => void,
): Promise<LoadedCity> {
  const owner = connect(urls.ownerUrl, { max: 1 });
  const loader = connect(urls.superuserUrl, {
    max: 10,
    connection: { session_replication_role: 'replica', maintenance_work_mem: '512MB' } as never,
  });
  try {
    const random = createRandom(SEED);
    const towns = townsFor(issues);
    const places = layOutCity(towns);
    await restartIds(owner.db);
    await insertRows(owner.db, office, [
      {
        id: 1,
        nameZh: '示例市（基准数据）',
        nameEn: 'Example City (bench data)',
        numberPrefix: PREFIX,
        timeZone: TIME_ZONE,
        isDemo: true,
        demoSeed: SEED,
        demoClock: CLOCK,
      },
    ]);
    const ids = await loadPlaces(owner.db, places);
    await hirePeople(owner.sql);
    const words = await readCityWords(owner.sql);
    const sites = weighSites(places, ids, random.fork('sites'));
    const thin = Math.ceil(issues / MOST_HISTORIES);
    const writer = new RowWriter(words, (id) => id % thin === 0);
    const restoreIndexes = await dropIndexes(loader.sql);
    const copies = await openCopies(loader.sql);
    const clock = Math.floor(CLOCK.getTime() / 60_000);
    const roads = random.fork('roads');
    let id = 0;
    for (const openedAt of spreadTimes(issues, clock, random.fork('times'))) {
      id += 1;
      writer.write(id, inventIssue(roads, words, sites, openedAt, clock));
      if (id % BATCH !== 0) continue;
      await writeCopies(copies, writer.take());
      tell(id);
    }
    await writeCopies(copies, writer.take());
    await closeCopies(copies);
    await restoreIndexes();
    await setCounters((statement) => loader.sql.unsafe(statement), issues, writer);
    await loader.sql.unsafe('vacuum (analyze)');
    return { issues, towns, buildings: places.buildings.length, events: writer.eventCount };
  } finally {
    await Promise.all([owner.close(), loader.close()]);
  }
}
