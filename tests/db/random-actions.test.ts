import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TakenAction, takeAction } from '@/db/commands/ledger/take-action';
import { compareFolds } from '@/db/queries/ledger/compare-folds';
import { verifyLedger } from '@/db/queries/ledger/verify-ledger';
import {
  ACTION_KINDS,
  type ActionKind,
  type Actor,
  likelyAction,
  offerActions,
  whatIsAsked,
} from '@/lib/authority/ledger-actions';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { AppError } from '@/lib/contract/app-error';
import { parseLedgerAction } from '@/lib/contract/ledger-action';
import type { EventData } from '@/lib/ledger/event';
import type { IssueState } from '@/lib/ledger/states';
import type { EventKind } from '@/lib/ledger/transitions';
import { ACTING, bodyOf, type Wish, waves } from '../support/any-action';
import { createDemoDatabase, type TestDatabase } from '../support/test-database';

const RUNS = Number(process.env.GUATU_TEST_RUNS ?? 1);
const ISSUES = 12;
const PEOPLE = 7;
const REFUSALS = new Set(['forbidden', 'conflict', 'stale', 'invalid_request', 'not_found']);

describe('several people who do anything at once', () => {
  let database: TestDatabase;
  let people: { id: number; units: string[] }[];
  let numbers: string[];
  let keys = 0;
  const done = { asked: 0, taken: 0, refused: new Map<string, number>() };

  beforeAll(async () => {
    database = await createDemoDatabase();
    const rows = await database.app.sql<{ id: number; units: string[] }[]>`
      select p.id, json_agg(distinct u.code) as units from person p
      join person_assignment a on a.person_id = p.id and a.until_at is null join unit u on u.id = a.unit_id
      where u.code in ('property', 'safety', 'urban_management', 'fire', 'inspection', 'party_office')
      group by p.id order by md5(p.id::text) limit ${PEOPLE}`;
    people = rows.map(({ id, units }) => ({ id, units }));
    const issues = await database.app.sql<{ number: string }[]>`
      select i.number from issue i join category c on c.id = i.category_id
      where not c.needs_after_photo and i.state in ('registered', 'dispatched', 'in_progress', 'submitted', 'written_off')
      order by md5(i.number) limit ${ISSUES}`;
    numbers = issues.map(({ number }) => number);
  });
  afterAll(() => database.drop());

  interface Standing {
    number: string;
    version: number;
    state: IssueState;
    lead: string | null;
    support: string[];
    promise: number | null;
    asked: { kind: EventKind }[];
  }
  const standings = async (): Promise<Standing[]> => {
    const rows = await database.app.sql<Standing[]>`
      select i.number, i.version, i.state, u.code as lead,
        (select json_agg(json_build_object('kind', e.kind) order by e.sequence) from ledger_event e
          where e.issue_id = i.id) as asked,
        coalesce((select json_agg(s.code) from issue_unit su join unit s on s.id = su.unit_id
          where su.issue_id = i.id and su.part = 'support' and su.until_at is null), '[]') as support,
        (select min(p.id) from promise p where p.issue_id = i.id and p.outcome = 'pending') as promise
      from issue i left join unit u on u.id = i.lead_unit_id where i.number = any(${numbers}) order by md5(i.number)`;
    return [...rows];
  };
  const countEvents = async () =>
    Number((await database.app.sql`select count(*) as n from ledger_event`)[0]!.n);

  /** Does a wish once or twice. @returns what was answered, one answer for both clicks */
  async function act(wish: Wish, all: Standing[]): Promise<TakenAction | null> {
    const person = people[wish.who % people.length]!;
    const actor: Actor = { role: ACTING[wish.role]!, units: person.units };
    const seen = all[wish.issue]!;
    const standing = {
      state: seen.state,
      leadUnit: seen.lead,
      supportUnits: seen.support,
      isHandledByActor: false, // it is the database that must know
      pendingPromises: seen.promise === null ? 0 : 1,
      ...whatIsAsked(seen.asked),
    };
    const offered = offerActions(actor, standing);
    const choices: readonly ActionKind[] = wish.isOffered && offered.length > 0 ? offered : ACTION_KINDS;
    // two of three go the usual way on: else hardly anything would come to be checked
    const usual = wish.step % 3 > 0 ? likelyAction(standing, offered) : null;
    const kind = usual ?? choices[wish.step % choices.length]!;
    const other = all[(wish.issue + 1 + (wish.step % (ISSUES - 1))) % ISSUES]!.number;
    const body = bodyOf(kind, wish.step, other, seen.promise ?? 1);
    const action = parseLedgerAction({ ...body, version: Math.max(1, seen.version - wish.behind) });
    const key = `any-${++keys}`;
    const answers = await Promise.allSettled(
      Array.from({ length: wish.isTwice ? 2 : 1 }, () =>
        takeAction(database.app.db, {
          number: seen.number,
          action,
          actor: { ...actor, personId: person.id },
          key,
          now: new Date('2026-08-09T09:00:00Z'),
          calendar: officeCalendar('Asia/Shanghai'),
        }),
      ),
    );
    done.asked++;
    const [first] = answers;
    if (first!.status === 'fulfilled') {
      // the second click is answered as the first
      for (const answer of answers) expect(answer).toEqual(first);
      done.taken++;
      return first!.value;
    }
    for (const answer of answers) {
      expect(answer.status).toBe('rejected');
      const { reason } = answer as PromiseRejectedResult;
      if (!(reason instanceof AppError) || !REFUSALS.has(reason.code)) throw reason;
      const why = String(reason.besides?.reason ?? reason.code);
      done.refused.set(why, (done.refused.get(why) ?? 0) + 1);
    }
    return null;
  }

  /** Whoever checked or wrote off had no hand in it before, told from the events alone (truth 2). */
  async function expectTwoKeys(): Promise<void> {
    const events = await database.app.sql<{ issue: number; kind: string; actor: number; data: EventData }[]>`
      select e.issue_id as issue, e.kind, e.actor_id as actor, e.data from ledger_event e
      join issue i on i.id = e.issue_id where i.number = any(${numbers}) order by e.issue_id, e.sequence`;
    const unitsOf = new Map(people.map(({ id, units }) => [id, units]));
    const hands = new Map<number, { people: Set<number>; units: Set<string> }>();
    for (const { issue, kind, actor, data } of events) {
      const had = hands.get(issue) ?? { people: new Set(), units: new Set() };
      hands.set(issue, had);
      if (['start', 'progress', 'submit'].includes(kind)) had.people.add(actor);
      for (const unit of [data.leadUnit, ...(data.supportUnits ?? [])]) if (unit) had.units.add(unit);
      if (!['verify_pass', 'verify_fail', 'write_off'].includes(kind)) continue;
      expect({ issue, kind, actor, had: had.people.has(actor) }).toMatchObject({ had: false });
      for (const unit of unitsOf.get(actor) ?? []) expect([...had.units]).not.toContain(unit);
    }
  }

  /** Opinions and issues add up, asked in plain SQL (truth 1). */
  async function expectBalance(): Promise<void> {
    const [sum] = await database.app.sql`
      select (select count(*) from opinion)::int as opinions,
        (select count(*) from opinion o where exists (select from opinion_issue l where l.opinion_id = o.id))::int as linked,
        (select count(*) from opinion o where o.answer is not null
          and not exists (select from opinion_issue l where l.opinion_id = o.id))::int as answered,
        (select count(*) from opinion_balance where disposition = 'waiting')::int as waiting,
        (select count(*) from issue)::int as issues,
        (select count(*) from issue_period where until_at is null)::int as periods,
        (select count(*) from issue i where (i.state = 'merged') <> (i.merged_into_id is not null))::int as torn,
        (select count(*) from issue i where i.version <> (select count(*) from ledger_event e where e.issue_id = i.id))::int
          as uncounted`;
    expect(sum!.linked + sum!.answered + sum!.waiting).toBe(sum!.opinions);
    expect(sum).toMatchObject({ periods: sum!.issues, torn: 0, uncounted: 0 });
  }

  /** The chain holds, and every row says what the events say (truth 3). */
  async function expectWholeLedger(): Promise<void> {
    expect(await verifyLedger(database.owner.db)).toMatchObject({ sound: true });
    const differences = [];
    for await (const one of compareFolds(database.owner.db, 'Asia/Shanghai')) differences.push(one);
    expect(differences).toEqual([]);
  }

  it('leave the balance, the two keys and the ledger whole, whatever they do; what was acknowledged is written once', {
    timeout: 240_000 * RUNS,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(waves(PEOPLE, ISSUES), async (all) => {
        const before = await countEvents();
        let acknowledged = 0;
        for (const wave of all) {
          const seen = await standings();
          const answers = await Promise.all(wave.map((wish) => act(wish, seen)));
          const taken = answers.filter((answer) => answer !== null);
          acknowledged += taken.length;
          // of those who saw the same version only one was taken
          const steps = taken.map(({ number, version }) => `${number} ${version}`);
          expect(new Set(steps).size).toBe(steps.length);
        }
        expect((await countEvents()) - before).toBe(acknowledged);
        await expectBalance();
        await expectTwoKeys();
        await expectWholeLedger();
      }),
      { numRuns: 10 * RUNS, endOnFailure: true },
    );
    console.info(`${done.asked} wishes, ${done.taken} taken, refused:`, Object.fromEntries(done.refused));
    expect(done.asked).toBeGreaterThan(1_000);
    expect(done.taken).toBeGreaterThan(300);
    for (const why of ['stale', 'role', 'state', 'two_keys'])
      expect(done.refused.get(why)).toBeGreaterThan(0);
  });
});
