import { eq, sql } from 'drizzle-orm';
import { AppError } from '../../../lib/contract/app-error';
import { refuse } from '../../../lib/contract/refuse';
import type { Settle } from '../../../lib/contract/register';
import type { SaidPlace } from '../../../lib/contract/said-place';
import { isOpen } from '../../../lib/ledger/states';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { ledgerEvent } from '../../schema/ledger-event';
import { opinion } from '../../schema/opinion';
import { appendEvents } from '../ledger/append-events';
import { readCodes } from '../ledger/codes';
import { addIssue } from './add-issue';
import type { KeptOpinion } from './add-opinion';
import { linkOpinion } from './link-opinion';
import type { Writing } from './writing';

/** Does with an opinion what somebody decided. @returns the number of the entry that it now belongs to, null where there is none */
export async function settleOpinion(
  db: Database,
  writing: Writing,
  kept: KeptOpinion,
  settle: Settle,
  place: SaidPlace,
): Promise<string | null> {
  switch (settle.as) {
    case 'issue': {
      const { place: own, as: _, ...about } = settle;
      return addIssue(db, writing, about, own ?? place, { source: 'opinion', sourceNote: null }, [kept]);
    }
    case 'link':
      return addToIssue(db, writing, kept, settle.number);
    case 'answer':
      await db
        .update(opinion)
        .set({ answeredAt: writing.now, answer: settle.text })
        .where(eq(opinion.id, kept.id));
      return null;
    case 'wait':
      return null;
  }
}

/** What is merged cannot be reopened: it is told where it lives on, be it by way of others. */
async function livesOn(db: Database, number: string, mergedInto: number): Promise<AppError> {
  const [last] = await db.execute<{ number: string }>(sql`
    with recursive road (id, number, next) as (
      select id, number, merged_into_id from issue where id = ${mergedInto}
      union select i.id, i.number, i.merged_into_id from issue i join road on i.id = road.next)
    select number from road where next is null`);
  const livesIn = last?.number ?? number;
  return new AppError({
    code: 'conflict',
    message: `issue ${number} lives on in ${livesIn}`,
    userMessage: `number: “${number}” was merged and lives on in ${livesIn}: add the opinion to that one.`,
    field: 'number',
    value: number,
    besides: { reason: 'merged', livesIn },
  });
}

/** Adds an opinion to an entry that is open, by a note in its ledger that names it. */
async function addToIssue(
  db: Database,
  { actor, now, calendar }: Writing,
  kept: KeptOpinion,
  number: string,
): Promise<string> {
  const [found] = await db
    .select({ id: issue.id, state: issue.state, version: issue.version, mergedInto: issue.mergedIntoId })
    .from(issue)
    .where(eq(issue.number, number));
  if (!found) throw refuse('number', number, 'the number of an issue');
  if (found.mergedInto !== null) throw await livesOn(db, number, found.mergedInto);
  if (!isOpen(found.state)) {
    throw new AppError({
      code: 'conflict',
      message: `issue ${number} is ${found.state}`,
      userMessage: `number “${number}” is ${found.state}: reopen it first, or register a new issue.`,
      field: 'number',
      value: number,
      besides: { state: found.state },
    });
  }
  const [last] = await db
    .select({ at: ledgerEvent.at })
    .from(ledgerEvent)
    .where(eq(ledgerEvent.issueId, found.id))
    .orderBy(ledgerEvent.sequence)
    .offset(found.version - 1)
    .limit(1);
  const codes = await readCodes(db);
  await appendEvents(db, {
    timeZone: calendar.timeZone,
    issues: [],
    events: [
      {
        issueId: found.id,
        kind: 'comment',
        at: last && last.at > now ? last.at : now,
        actorId: actor.personId,
        actorUnitId: codes.unitId(actor.units[0] ?? null),
        data: { opinions: [kept.number] },
      },
    ],
  });
  await linkOpinion(db, kept.id, found.id);
  return number;
}
