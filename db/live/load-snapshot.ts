import type { Sql } from 'postgres';
import { dayNumberOf } from '../../lib/calendar/local-day';

import { loadCodeLists } from './code-lists';
import { IssueSegments } from './history';
import { allocateColumns, NEVER } from './issue-columns';
import { loadFigures } from './load-figures';
import { loadTurns, type Turns } from './load-turns';
import { localDayCounter } from './local-days';
import { MaskList } from './mask-list';
import { orderByNumber } from './number-order';
import { NumberPool } from './number-pool';
import type { OfficeClock } from './office-clock';
import { OpinionFlags } from './opinion-flags';
import { PlaceList } from './place-list';
import { readIssues } from './read-issues';
import { readLinks, readOpinions, readTags } from './read-opinions';
import { readPeriods } from './read-periods';
import { readVersion } from './read-version';
import { atOneSnapshot, type OneSnapshot } from './reading-connection';
import { rowsById } from './rows-by-id';
import type { Loaded } from './snapshot';
import { orderRows, sortedOrder } from './sort-rows';
import { withSpareRows } from './spare-rows';

async function readClock(sql: Sql): Promise<OfficeClock> {
  const [office] = await sql<
    { timeZone: string; demoClock: number | null; from: string | null; until: string | null }[]
  >`
    select time_zone as "timeZone", (extract(epoch from demo_clock) * 1000)::float8 as "demoClock",
      campaign_from::text as from, campaign_until::text as until
    from office`;
  if (!office) return { timeZone: 'Asia/Shanghai', demoClock: null, campaign: null };
  const { timeZone, demoClock, from, until } = office;
  const campaign =
    from !== null && until !== null ? { fromDay: dayNumberOf(from), untilDay: dayNumberOf(until) } : null;
  return { timeZone, demoClock, campaign };
}

interface Sizes {
  issues: number;
  numberBytes: number;
  largestIssue: number;
  largestOpinion: number;
  periods: number;
}

async function readSizes(sql: Sql): Promise<Sizes> {
  const [sizes] = await sql<[Sizes]>`
    select (select count(*)::int4 from issue) as issues,
      (select coalesce(max(id), 0) from issue) as "largestIssue",
      (select coalesce(max(id), 0) from opinion) as "largestOpinion",
      (select coalesce(max(octet_length(number)), 0)::int4 from (select number from issue limit 1000) sample) as "numberBytes",
      (select greatest(reltuples, 0)::float8 from pg_class where oid = 'issue_period'::regclass) as periods`;
  return sizes;
}

/** What is read first, and the past, which takes longer and follows. */
export interface Reading {
  loaded: Loaded;
  past: Promise<IssueSegments>;
}

/**
 * Reads everything at one snapshot of the database. The promise is fulfilled when the present is there; the past is then
 * still being read.
 */
export function loadSnapshot(url: string): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const past = atOneSnapshot(url, async (snapshot) => {
      const sizes = await readSizes(snapshot.sql);
      const loaded = await loadPresent(snapshot, sizes);
      resolve({ loaded, past });
      return loadPast(snapshot, sizes, loaded);
    });
    past.catch(reject);
  });
}

const halves = (largest: number) => {
  const middle = Math.floor(largest / 2);
  return [
    { first: 1, last: middle },
    { first: middle + 1, last: largest },
  ] as const;
};

async function loadPresent({ sql, beside }: OneSnapshot, sizes: Sizes): Promise<Loaded> {
  const version = await readVersion(sql);
  const office = await readClock(sql);
  const lists = await loadCodeLists(sql);
  const dayOf = localDayCounter(office.timeZone);
  const places = new PlaceList();
  const read = new NumberPool(sizes.issues * (sizes.numberBytes + 1));
  const words = { lists, places, numbers: read, dayOf };

  const rows = allocateColumns(sizes.issues);
  const next = { row: 0 };
  const channels = new Int32Array(sizes.largestIssue + 1);
  const tags = new Int32Array(sizes.largestIssue + 1);
  const opinions = new OpinionFlags(sizes.largestOpinion);
  const [lower, upper] = halves(sizes.largestIssue);
  const allIssues = { first: 1, last: sizes.largestIssue };
  const allOpinions = { first: 1, last: sizes.largestOpinion };
  let turns: Turns | null = null;
  await beside([
    async (other) => {
      await readIssues(other, lower, rows, next, words);
      await readIssues(other, upper, rows, next, words);
    },
    async (other) => {
      await readOpinions(other, allOpinions, lists.channelBit, opinions);
      await readLinks(other, 'opinion_id', allOpinions, opinions, (issue, bit) => {
        channels[issue]! |= bit;
      });
      await readTags(other, allIssues, lists.tagBit, (issue, bit) => {
        tags[issue]! |= bit;
      });
      turns = await loadTurns(other, null, dayOf);
    },
  ]);
  const figures = await loadFigures(sql);

  const [channelSets, tagSets] = [new MaskList(), new MaskList()];
  for (let row = 0; row < rows.count; row++) {
    rows.channels[row] = channelSets.positionOf(channels[rows.id[row]!]!);
    rows.tags[row] = tagSets.positionOf(tags[rows.id[row]!]!);
  }
  const order = withSpareRows(
    await sortedOrder(rows),
    rows.isLocated.reduce((sum, one) => sum + one, 0),
  );
  const { numbers, columns } = read.inRowOrder(await orderRows(rows, order));
  const firstDay = columns.openedDay.reduce((first, day) => Math.min(first, day), NEVER);
  const held = { office, lists, places, channelSets, tagSets, numbers };
  const rowOfId = rowsById(columns.id);
  return {
    ...version,
    ...held,
    columns,
    rowOfId,
    byNumber: await orderByNumber({ columns, rowOfId, numbers }),
    turns: turns!,
    firstDay,
    opinions,
    figures,
  };
}

async function loadPast({ beside }: OneSnapshot, sizes: Sizes, loaded: Loaded): Promise<IssueSegments> {
  const past = new IssueSegments(sizes.largestIssue, Math.ceil(sizes.periods) + 1024);
  const dayOf = localDayCounter(loaded.office.timeZone);
  const parts = halves(sizes.largestIssue);
  await beside(
    parts.map((part) => (other: Sql) => readPeriods(other, part, past, { lists: loaded.lists, dayOf })),
  );
  return past;
}
