import { sql } from 'drizzle-orm';
import { cellAt } from '../../lib/geo/cell';
import { appendEvents } from '../commands/ledger/append-events';
import { reserveIds } from '../commands/ledger/reserve-ids';
import type { Database } from '../connect';
import { insertRows } from '../insert-rows';
import { channel } from '../schema/channel';
import { issueInternal } from '../schema/issue-internal';
import { ledgerNumber } from '../schema/ledger-number';
import { listeningMeeting } from '../schema/listening-meeting';
import { opinion, opinionIssue, opinionReporter } from '../schema/opinion';
import { person, personAssignment } from '../schema/person';
import { promise } from '../schema/promise';
import { questionnaireBatch } from '../schema/questionnaire-batch';
import { issueTag, tag } from '../schema/tag';
import { unit } from '../schema/unit';
import { visit } from '../schema/visit';
import type { DemoHistory, DemoIssue } from './history/demo-history';
import type { PlaceIds } from './load-places';
import type { Random } from './random';

const idsOf = (rows: readonly { code: string; id: number }[]) =>
  new Map(rows.map(({ code, id }) => [code, id]));
const orNull = (ids: ReadonlyMap<string, number>, code: string | null): number | null =>
  code === null ? null : (ids.get(code) ?? null);

/** Inserts the demo's people, voices and ledger. The ledger itself is written as everybody writes it. */
export async function loadHistory(
  db: Database,
  history: DemoHistory,
  places: PlaceIds,
  random: Random,
): Promise<void> {
  const persons = await loadPeople(db, history, places);
  await loadCampaign(db, history, places, persons);
  const opinionIds = await loadOpinions(db, history, places);
  const issueIds = await reserveIds(db, 'issue', history.issues.length);
  const units = idsOf(await db.select({ code: unit.code, id: unit.id }).from(unit));

  const events = history.issues
    .flatMap((issue, i) => issue.events.map((event) => ({ event, issueId: issueIds[i]! })))
    .sort((a, b) => a.event.at.getTime() - b.event.at.getTime());
  await appendEvents(db, {
    timeZone: history.timeZone,
    issues: history.issues.map((issue, i) => issueRow(issue, issueIds[i]!, places)),
    events: events.map(({ event, issueId }) => ({
      issueId,
      kind: event.kind,
      at: event.at,
      actorId: persons.get(event.actor)!,
      actorUnitId: orNull(units, event.unit),
      data: event.data,
      ...(event.text === null ? {} : { text: event.text }),
    })),
    makeSalt: () => Uint8Array.from({ length: 16 }, () => random.int(0, 255)),
  });
  await loadBesideIssues(db, history, { issueIds, opinionIds, persons });
}

async function loadPeople(
  db: Database,
  history: DemoHistory,
  places: PlaceIds,
): Promise<Map<string, number>> {
  // ids of units count on from those that ship, not from whatever earlier demos and starts have used up
  await db.execute(sql`select setval(pg_get_serial_sequence('unit', 'id'), (select max(id) from unit))`);
  await insertRows(
    db,
    unit,
    history.units.map((entry) => ({
      ...entry,
      forceClass: 'administrative' as const,
      level: 'street' as const,
    })),
  );
  const units = idsOf(await db.select({ code: unit.code, id: unit.id }).from(unit));
  await insertRows(
    db,
    person,
    history.persons.map(({ code, name, role, title }) => ({ code, name, role, title })),
  );
  const persons = idsOf(await db.select({ code: person.code, id: person.id }).from(person));
  await insertRows(
    db,
    personAssignment,
    history.persons.flatMap(({ code, assignments }) =>
      assignments.map((assignment) => ({
        personId: persons.get(code)!,
        unitId: orNull(units, assignment.unit),
        gridId: orNull(places.grid, assignment.grid),
        seconded: assignment.seconded,
        fromAt: assignment.from,
      })),
    ),
  );
  return persons;
}

async function loadCampaign(
  db: Database,
  history: DemoHistory,
  places: PlaceIds,
  persons: ReadonlyMap<string, number>,
): Promise<void> {
  await insertRows(
    db,
    listeningMeeting,
    history.meetings.map(({ communityCode, ...meeting }, i) => ({
      ...meeting,
      communityId: orNull(places.community, communityCode),
      itemsRaised: history.opinions.filter((voice) => voice.meeting === i).length,
    })),
  );
  await insertRows(
    db,
    questionnaireBatch,
    history.batches.map(({ communityCode, ...batch }) => ({
      ...batch,
      communityId: orNull(places.community, communityCode),
    })),
  );
  await insertRows(
    db,
    visit,
    history.visits.map(({ person: code, communityCode, buildingCode, merchantCode, ...entry }) => ({
      ...entry,
      personId: persons.get(code)!,
      communityId: orNull(places.community, communityCode),
      buildingId: orNull(places.building, buildingCode),
      merchantId: orNull(places.merchant, merchantCode),
    })),
  );
}

async function loadOpinions(db: Database, history: DemoHistory, places: PlaceIds): Promise<number[]> {
  const channels = idsOf(await db.select({ code: channel.code, id: channel.id }).from(channel));
  const ids = await reserveIds(db, 'opinion', history.opinions.length);
  await insertRows(
    db,
    opinion,
    history.opinions.map((voice, i) => ({
      id: ids[i]!,
      number: voice.number,
      channelId: channels.get(voice.channel)!,
      receivedAt: voice.receivedAt,
      timePrecision: voice.timePrecision,
      text: voice.text,
      placeText: voice.placeText,
      communityId: orNull(places.community, voice.communityCode),
      buildingId: orNull(places.building, voice.buildingCode),
      // loaded into empty tables: ids count from 1
      listeningMeetingId: voice.meeting === null ? null : voice.meeting + 1,
      questionnaireBatchId: voice.batch === null ? null : voice.batch + 1,
      answeredAt: voice.answer?.at ?? null,
      answer: voice.answer?.text ?? null,
    })),
  );
  await insertRows(
    db,
    opinionReporter,
    history.opinions.flatMap(({ reporter }, i) => (reporter ? [{ opinionId: ids[i]!, ...reporter }] : [])),
  );
  return ids;
}

function issueRow(issue: DemoIssue, id: number, places: PlaceIds) {
  const { place, recurs } = issue;
  const [lng, lat] = place.point ?? [null, null];
  return {
    id,
    number: issue.number,
    title: issue.title,
    description: issue.description,
    source: issue.source,
    sourceNote: issue.sourceNote,
    communityId: orNull(places.community, place.communityCode),
    gridId: orNull(places.grid, place.gridCode),
    buildingId: orNull(places.building, place.buildingCode),
    roadId: orNull(places.road, place.roadCode),
    crossingId: orNull(places.crossing, place.crossingCode),
    merchantId: orNull(places.merchant, place.merchantCode),
    placeText: place.placeText,
    placePrecision: place.precision,
    lng,
    lat,
    cell: lng === null || lat === null ? null : cellAt(lng, lat),
    enteredLng: lng,
    enteredLat: lat,
    enteredDatum: lng === null ? null : ('wgs84' as const),
    unlocatedReason: place.unlocatedReason,
    occurredAt: issue.occurredAt,
    timePrecision: issue.timePrecision,
    recursFrom: recurs?.from ?? null,
    recursUntil: recurs?.until ?? null,
    recursOnDays: recurs?.days ?? null,
  };
}

async function loadBesideIssues(
  db: Database,
  history: DemoHistory,
  ids: { issueIds: number[]; opinionIds: number[]; persons: ReadonlyMap<string, number> },
): Promise<void> {
  const tags = idsOf(await db.select({ code: tag.code, id: tag.id }).from(tag));
  const each = <T>(rows: (issue: DemoIssue, issueId: number) => T[]) =>
    history.issues.flatMap((issue, i) => rows(issue, ids.issueIds[i]!));
  await insertRows(
    db,
    opinionIssue,
    each((issue, issueId) => issue.opinions.map((i) => ({ opinionId: ids.opinionIds[i]!, issueId }))),
  );
  await insertRows(
    db,
    issueTag,
    each((issue, issueId) => issue.tags.map((code) => ({ issueId, tagId: tags.get(code)! }))),
  );
  await insertRows(
    db,
    issueInternal,
    each((issue, issueId) =>
      issue.repeatOffender || issue.internalNote !== null
        ? [{ issueId, repeatOffender: issue.repeatOffender, note: issue.internalNote }]
        : [],
    ),
  );
  await insertRows(
    db,
    promise,
    each((issue, issueId) =>
      issue.promises.map(({ madeBy, ...entry }) => ({
        ...entry,
        issueId,
        madeById: ids.persons.get(madeBy)!,
      })),
    ),
  );
  const numbers = [
    ...history.issues.map(({ number }) => ['issue', number] as const),
    ...history.opinions.map(({ number }) => ['opinion', number] as const),
  ];
  // LJ-2026-00017 and LJ-2026-Y00017: the highest of each year is where the series goes on
  const last = new Map<string, number>();
  for (const [series, number] of numbers) {
    const [year, count] = number.slice(history.numberPrefix.length + 1).split('-') as [string, string];
    const key = `${series}:${year}`;
    last.set(key, Math.max(last.get(key) ?? 0, Number(count.replace('Y', ''))));
  }
  await insertRows(
    db,
    ledgerNumber,
    [...last].map(([series, count]) => ({ series, last: count })),
  );
}
