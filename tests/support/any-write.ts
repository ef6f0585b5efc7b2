import { and, eq, isNull, ne, notExists } from 'drizzle-orm';
import { appendEvents } from '@/db/commands/ledger/append-events';
import type { NewEvent, NewIssue } from '@/db/commands/ledger/ledger-write';
import { reserveIds, reserveNumbers } from '@/db/commands/ledger/reserve-ids';
import type { Database } from '@/db/connect';
import { nowOf, readOffice } from '@/db/queries/office/read-office';
import { channel } from '@/db/schema/channel';
import { issue } from '@/db/schema/issue';
import { opinion, opinionIssue } from '@/db/schema/opinion';
import { person } from '@/db/schema/person';

import { issueTag, tag } from '@/db/schema/tag';
import { cellAt } from '@/lib/geo/cell';
import type { IssueState } from '@/lib/ledger/states';

/** What can happen to an issue next, whatever its state: the first that `choice` names and its state permits. */
function nextStep(state: IssueState, choice: number, other: string): Pick<NewEvent, 'kind' | 'data'> {
  const given = { leadUnit: 'urban_management', dueAt: '2026-08-20T09:00:00.000Z' };
  switch (state) {
    case 'registered':
      return choice % 2 === 0
        ? { kind: 'merge', data: { mergedInto: other } }
        : { kind: 'classify', data: { category: 'L01', impactGrade: 2 } };
    case 'returned':
      return { kind: 'not_accept' };
    case 'dispatched':
    case 'in_progress':
    case 'rework':
      return choice % 3 === 0
        ? { kind: 'hold', data: { reviewDate: '2026-09-01' } }
        : choice % 3 === 1
          ? { kind: 'return' }
          : { kind: 'escalate', data: { addressee: '区里' } };
    case 'on_hold':
      return { kind: 'resume', data: given };
    case 'escalated':
      return { kind: 'take_back', data: given };
    case 'written_off':
    case 'not_accepted':
      return { kind: 'reopen', data: given };
    case 'merged':
      return { kind: 'split' };
    default:
      return { kind: 'comment' };
  }
}

/**
 * Writes to the ledger, in one transaction of the app role: steps of issues that stand, issues that begin, an opinion that waits, and
 * the answer to one that waited.
 */
export async function writeAnything(
  db: Database,
  {
    steps,
    begun,
    isHeard = true,
  }: {
    steps: readonly number[];
    begun: readonly { lng: number; lat: number }[];
    /** whether an opinion comes, too */
    isHeard?: boolean;
  },
): Promise<void> {
  const office = (await readOffice(db))!;
  const [clerk] = await db.select().from(person).where(eq(person.role, 'clerk')).limit(1);
  const standing = await db.select().from(issue).orderBy(issue.id);
  const common = { at: nowOf(office), actorId: clerk!.id, actorUnitId: null };
  const touched = [...new Map(steps.map((choice) => [choice % standing.length, choice]))];
  const busy = new Set(touched.map(([position]) => position));
  const other = standing.find((row, position) => !busy.has(position) && row.state === 'in_progress')!;
  const stepEvents = touched.map(([position, choice]) => {
    const { id, state } = standing[position]!;
    return { ...common, issueId: id, ...nextStep(state, choice, other.number) };
  });
  await db.transaction(async (transaction) => {
    const ids = await reserveIds(transaction, 'issue', begun.length);
    const numbers = await reserveNumbers(transaction, office.numberPrefix, 'issue', 2026, begun.length);
    const issues = begun.map((place, i) => newIssue(ids[i]!, numbers[i]!, place, standing[i]!));
    const voices: number[] = [];
    for (const _ of issues) voices.push(await addVoice(transaction, common.at));
    const events = issues.map(({ id, number }, i) => ({
      ...common,
      issueId: id,
      kind: 'register' as const,
      data: {
        number,
        category: 'L04',
        impactGrade: 1 as const,
        hazardGrade: 1 as const,
        opinions: [voiceNumber(voices[i]!)],
      },
    }));
    await appendEvents(transaction, {
      timeZone: office.timeZone,
      issues,
      events: [...stepEvents, ...events],
    });
    for (const [i, { id }] of issues.entries()) await giveVoiceAndTag(transaction, id, voices[i]!);
    await answerWaiting(transaction, common.at);
    if (isHeard) await addVoice(transaction, common.at);
  });
}

function newIssue(
  id: number,
  number: string,
  { lng, lat }: { lng: number; lat: number },
  like: typeof issue.$inferSelect,
): NewIssue {
  const isLocated = id % 4 !== 0;
  return {
    id,
    number,
    title: '巷口积水',
    source: 'opinion',
    placeText: '示例巷口',
    placePrecision: isLocated ? 'point' : 'none',
    lng: isLocated ? lng : null,
    lat: isLocated ? lat : null,
    cell: isLocated ? cellAt(lng, lat) : null,
    unlocatedReason: isLocated ? null : 'not_stated',
    communityId: like.communityId,
    gridId: like.gridId,
    buildingId: like.buildingId,
  };
}

async function giveVoiceAndTag(db: Database, issueId: number, opinionId: number): Promise<void> {
  await db.insert(opinionIssue).values({ opinionId, issueId });
  const [marked] = await db.select().from(tag).limit(1);
  await db.insert(issueTag).values({ issueId, tagId: marked!.id });
}

const voiceNumber = (id: number) => `TEST-${id}`;

async function addVoice(db: Database, at: Date): Promise<number> {
  const [id] = await reserveIds(db, 'opinion', 1);
  const [through] = await db.select().from(channel).where(ne(channel.position, 0)).limit(1);
  await db
    .insert(opinion)
    .overridingSystemValue()
    .values({
      id: id!,
      number: voiceNumber(id!),
      channelId: through!.id,
      receivedAt: at,
      text: '路口又积水了',
    });
  return id!;
}

async function answerWaiting(db: Database, at: Date): Promise<void> {
  const linked = db.select().from(opinionIssue).where(eq(opinionIssue.opinionId, opinion.id));
  const [waiting] = await db
    .select({ id: opinion.id })
    .from(opinion)
    .where(and(isNull(opinion.answer), notExists(linked)))
    .orderBy(opinion.id)
    .limit(1);
  if (waiting) {
    await db.update(opinion).set({ answeredAt: at, answer: '已说明' }).where(eq(opinion.id, waiting.id));
  }
}
