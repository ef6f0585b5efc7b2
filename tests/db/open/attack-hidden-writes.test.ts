import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendEvents } from '@/db/commands/ledger/append-events';
import type { NewEvent } from '@/db/commands/ledger/ledger-write';
import { nowOf, readOffice } from '@/db/queries/office/read-office';
import { writeAnything } from '@/tests/support/any-write';
import { freshAnswers } from '@/tests/support/open-answers';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

/** Attack: look at everything before and after the office wrote something that nobody is to know. */

let demo: TestDatabase;
let before: string;
const everything = async () => JSON.stringify(await freshAnswers(demo.openUrl));
beforeAll(async () => {
  demo = await createDemoDatabase();
  // A category that the office keeps to itself, with what stands in it already.
  await demo.app.sql`update category set publishing_level = 'none' where scheme = 'local' and code = 'L04'`;
  before = await everything();
});
afterAll(() => demo.drop());

/** Appends one event of an issue that stands in `state`, by somebody of the office, now. */
async function step(state: string, kind: NewEvent['kind'], data: NewEvent['data'] = {}): Promise<void> {
  const { db, sql } = demo.app;
  const [one] = await sql<[{ id: number; actor: number }]>`
    select i.id, (select id from person where role = 'clerk' limit 1) as actor from issue i
    join category c on c.id = i.category_id where i.state = ${state} and c.publishing_level <> 'none' limit 1`;
  const office = (await readOffice(db))!;
  const event = { issueId: one.id, kind, at: nowOf(office), actorId: one.actor, actorUnitId: null, data };
  await db.transaction((transaction) =>
    appendEvents(transaction, {
      timeZone: office.timeZone,
      issues: [],
      events: [{ ...event, text: '内部说明' }],
    }),
  );
}

/** Other words and another point of every issue, each with an event, as the office would correct them. */
async function correctWords(): Promise<void> {
  const { db, sql } = demo.app;
  const office = (await readOffice(db))!;
  const ids = await sql<{ id: number; actor: number }[]>`
    select i.id, (select id from person where role = 'clerk' limit 1) as actor from issue i where lng is not null limit 20`;
  await db.transaction(async (transaction) => {
    await transaction.execute(`
      update issue set title = '秘密的标题', description = '秘密的说明', place_text = '秘密的地方', lng = lng + 0.00001,
        impact_grade = impact_grade where id in (${ids.map(({ id }) => id).join()})`);
    const events = ids.map(({ id, actor }) => ({
      ...{ issueId: id, kind: 'correct' as const, at: nowOf(office), actorId: actor, actorUnitId: null },
      text: '更正',
    }));
    await appendEvents(transaction, { timeZone: office.timeZone, issues: [], events });
  });
}

const plain = (statement: string) => async () => {
  await demo.owner.sql.unsafe(statement);
};

const WRITES: [what: string, write: () => Promise<void>][] = [
  [
    'the repeat-offender mark and the notes of every issue (R54)',
    plain(`insert into issue_internal (issue_id, repeat_offender, note) select id, true, '难缠户' from issue
      on conflict (issue_id) do update set repeat_offender = not issue_internal.repeat_offender, note = '难缠户'`),
  ],
  [
    'who said it, with phone and door',
    plain(`update opinion_reporter set name = '示例某', phone = '13800000000', door = '3-201'`),
  ],
  [
    'a voice more, another channel, a tag',
    // no event tells of them: they are looked for in what is public, not in the ledger
    plain(`alter table opinion_issue disable trigger user;
      with said as (
        insert into opinion (number, channel_id, received_at, text)
        select 'X-' || id, 1, opened_at, '又说了一遍' from issue returning id, number)
      insert into opinion_issue (opinion_id, issue_id) select id, substr(number, 3)::int from said;
      alter table opinion_issue enable trigger user`),
  ],
  [
    'a tag on every issue',
    plain(`insert into issue_tag select i.id, t.id from issue i, tag t on conflict do nothing`),
  ],
  ['that work began', () => step('dispatched', 'start')],
  ['how it goes on, with words', () => step('in_progress', 'progress')],
  ['a comment on what is solved', () => step('written_off', 'comment')],
  ['that a unit asks for more time', () => step('in_progress', 'request_extension')],
  ['how serious it is', () => step('in_progress', 'correct', { impactGrade: 2, hazardGrade: 2 })],
  ['other words and another point of issues', correctWords],
  [
    'issues of a category that the office keeps to itself',
    () =>
      writeAnything(demo.app.db, {
        steps: [],
        begun: [
          { lng: 114.03, lat: 33.58 },
          { lng: 114.031, lat: 33.581 },
        ],
      }),
  ],
  [
    'a visit, before which nobody is to be warned (R63)',
    plain(`insert into visit (visited_on, person_id, target, building_id, community_id)
      select date '2026-08-09', (select min(id) from person), 'building', id, community_id from building`),
  ],
  ['the names of those who work there', plain(`update person set name = '示例某', title = '某'`)],
  [
    'merchants, their duty and their fire gear',
    plain(`update merchant set name_zh = '某店', fire_gear = 'missing'`),
  ],
  [
    'grids, and the name and address of a compound that is no place of its own',
    plain(`update grid set name_zh = '某网格';
      update building b set name_zh = '某院', name_en = 'Some yard', address = '某处' where households < 20`),
  ],
  [
    'units that help, and which unit inspects',
    plain(`update unit set force_class = 'social'; update category set default_unit_id = null`),
  ],
];

describe('nobody learns from two looks at everything that is public that the office wrote down', () => {
  it.each(WRITES)('%s', async (_, write) => {
    await write();
    expect(await everything()).toBe(before);
  });

  it('but what is public does change, so that the looks would tell', async () => {
    await step('in_progress', 'submit');
    expect(await everything()).not.toBe(before);
  });
});
