import type { Sql } from 'postgres';
import { IssueSegments } from './history';
import { allocateColumns, type IssueColumns } from './issue-columns';
import { loadTurns, type Turns } from './load-turns';
import { localDayCounter } from './local-days';
import { OpinionFlags } from './opinion-flags';
import { readIssues } from './read-issues';
import { readLinks, readOpinions, readTags } from './read-opinions';
import { readPeriods } from './read-periods';
import { readVersion, type Version } from './read-version';
import type { ReadingConnection } from './reading-connection';
import type { Loaded } from './snapshot';
import { orderRows, sortedOrder } from './sort-rows';

/** With more changed issues than this, reading everything anew is quicker. */
const MOST_CHANGES = 20_000;

/** What the ledger's events since a data version have changed. */
export interface Changes {
  version: Version;
  /** the issues that they touched, whole, in the order of columns */
  rows: IssueColumns;
  past: IssueSegments;
  turns: Turns;
  opinions: OpinionFlags;
}

/** Null when something else was written too, or too much: then everything must be read anew. */
export function loadChanges(reader: ReadingConnection, held: Loaded): Promise<Changes | null> {
  return reader.read(async (sql) => {
    const version = await readVersion(sql);
    const isOnlyLedger = version.otherWrites === held.otherWrites && version.lastEventId >= held.lastEventId;
    const ids = isOnlyLedger ? await touchedIssues(sql, held.lastEventId) : null;
    if (ids === null) return null;

    const dayOf = localDayCounter(held.office.timeZone);
    const words = { lists: held.lists, places: held.places, numbers: held.numbers, dayOf };
    const rows = allocateColumns(ids.length);
    await readIssues(sql, ids, rows, { row: 0 }, words);
    const opinions = await readNewOpinions(sql, ids, held);
    await readSets(sql, ids, held, rows, opinions);
    const past = new IssueSegments(
      ids.reduce((most, id) => Math.max(most, id), 0),
      ids.length * 8,
    );
    await readPeriods(sql, ids, past, words);
    const turns = await loadTurns(sql, ids, dayOf);
    return { version, rows: await orderRows(rows, await sortedOrder(rows)), past, turns, opinions };
  });
}

/** Issues with newer events, and those into which they were merged, whose opinions may be others now. */
async function touchedIssues(sql: Sql, lastEventId: number): Promise<number[] | null> {
  const rows = await sql<{ id: number }[]>`
    with touched as (select distinct issue_id as id from ledger_event where id > ${lastEventId})
    select id from touched
    union select i.merged_into_id from issue i join touched using (id) where i.merged_into_id is not null
    limit ${MOST_CHANGES + 1}`;
  return rows.length > MOST_CHANGES ? null : rows.map(({ id }) => id);
}

/** The opinions with those of the touched issues, those that waited, and all that came since. */
async function readNewOpinions(sql: Sql, ids: readonly number[], held: Loaded): Promise<OpinionFlags> {
  const rows = await sql<{ id: number }[]>`
    select opinion_id as id from opinion_issue where issue_id = any(${[...ids]})
    union select id from opinion where id > ${held.opinions.largestId}`;
  const chosen = [...new Set([...rows.map(({ id }) => id), ...held.opinions.waiting()])];
  const largest = chosen.reduce((most, id) => Math.max(most, id), held.opinions.largestId);
  const opinions = new OpinionFlags(largest, held.opinions);
  await readOpinions(sql, chosen, held.lists.channelBit, opinions);
  return opinions;
}

async function readSets(
  sql: Sql,
  ids: readonly number[],
  { lists, channelSets, tagSets }: Loaded,
  rows: IssueColumns,
  opinions: OpinionFlags,
): Promise<void> {
  const channels = new Map<number, number>();
  const tags = new Map<number, number>();
  await readLinks(sql, 'issue_id', ids, opinions, (issue, bit) =>
    channels.set(issue, (channels.get(issue) ?? 0) | bit),
  );
  await readTags(sql, ids, lists.tagBit, (issue, bit) => tags.set(issue, (tags.get(issue) ?? 0) | bit));
  for (let row = 0; row < rows.count; row++) {
    rows.channels[row] = channelSets.positionOf(channels.get(rows.id[row]!) ?? 0);
    rows.tags[row] = tagSets.positionOf(tags.get(rows.id[row]!) ?? 0);
  }
}
