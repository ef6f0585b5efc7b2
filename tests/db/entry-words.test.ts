import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '@/db/queries/issue/list-events';
import { compareWords } from '@/db/queries/ledger/compare-words';
import { numberOf as numberIn, takeIn } from '../support/acting-office';
import { CLERK, createSmallOffice, HANDLER, INSPECTOR, openIssue } from '../support/small-office';
import type { TestDatabase } from '../support/test-database';

describe('what is promised about an entry, corrected in it, and merged by mistake', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createSmallOffice();
  });
  afterAll(() => database.drop());

  const numberOf = (id: number) => numberIn(database, id);
  const take = (number: string, who: number, body: Record<string, unknown>) =>
    takeIn(database, number, who, body);

  it('a promise stands on the entry from then on', async () => {
    const id = await openIssue(database.app.db);
    await take(await numberOf(id), HANDLER, {
      kind: 'promise',
      version: 2,
      text: '路灯多亮两小时',
      measure: { name: '延长亮灯', unit: 'hour', value: 2 },
      effectiveFrom: '2026-08-03',
      checkOn: '2026-08-10',
    });
    const [kept] = await database.app.sql`select * from promise where issue_id = ${id}`;
    expect(kept).toMatchObject({ measure_value: 2, made_by_id: HANDLER, outcome: 'pending' });
  });

  it('whether a promise was kept is said once, by somebody, with his reason', async () => {
    const id = await openIssue(database.app.db);
    const number = await numberOf(id);
    const check = (promise: number, version: number, outcome: string) =>
      take(number, INSPECTOR, { kind: 'promise_check', version, promise, outcome, text: '连看三晚' });
    await expect(check(1, 2, 'kept')).rejects.toMatchObject({ besides: { reason: 'state' } });
    await take(number, HANDLER, {
      kind: 'promise',
      version: 2,
      text: '每天清运两次',
      measure: { name: '清运', unit: 'time', value: 2 },
      effectiveFrom: '2026-08-03',
      checkOn: '2026-08-10',
    });
    const [made] = await database.app.sql`select id from promise where issue_id = ${id}`;
    await expect(check(Number(made!.id) + 1, 3, 'kept')).rejects.toMatchObject({ field: 'promise' });
    await check(made!.id as number, 3, 'broken');
    const [kept] = await database.app.sql`select outcome from promise where issue_id = ${id}`;
    expect(kept!.outcome).toBe('broken');
    const [event] = await database.app
      .sql`select data from ledger_event where issue_id = ${id} and kind = 'promise_check'`;
    expect(event!.data).toMatchObject({ outcome: 'broken', measure: { name: '清运', value: 2 } });
    await expect(check(made!.id as number, 4, 'kept')).rejects.toMatchObject({
      besides: { reason: 'state' },
    });
    // made anew with the same measure it is another promise, and what the events say is what stands
    await take(number, HANDLER, {
      kind: 'promise',
      version: 4,
      text: '这次一定',
      measure: { name: '清运', unit: 'time', value: 2 },
      effectiveFrom: '2026-08-11',
      checkOn: '2026-08-20',
    });
    const differences: unknown[] = [];
    for await (const one of compareWords(database.owner.db)) differences.push(one);
    expect(differences).toEqual([]);
  });

  it('a correction leaves the old value to be read, and one that changes nothing is refused', async () => {
    const id = await openIssue(database.app.db);
    const number = await numberOf(id);
    const correct = (version: number, more: object) =>
      take(number, CLERK, { kind: 'correct', version, text: '登记时写错', ...more });
    await expect(correct(2, { title: '下水道堵塞' })).rejects.toMatchObject({
      userMessage: expect.stringContaining('Nothing was changed'),
      besides: { reason: 'unchanged' },
    });
    await expect(
      correct(2, { place: { text: '?', in: { kind: 'grid', code: 'G99' } } }),
    ).rejects.toMatchObject({
      field: 'place.in.code',
    });
    await correct(2, { title: '污水井堵塞', place: { text: '示例院北门' } });
    const [row] = await database.app.sql`select title, place_text, version from issue where id = ${id}`;
    expect(row).toEqual({ title: '污水井堵塞', place_text: '示例院北门', version: 3 });
    const event = (await listEvents(database.app.db, id)).at(-1)!;
    expect(event).toMatchObject({
      kind: 'correct',
      text: '登记时写错',
      data: { corrected: ['title', 'place'] },
      correction: {
        title: ['下水道堵塞', '污水井堵塞'],
        place: [{ text: '示例院' }, { text: '示例院北门' }],
      },
    });
    // only the desk corrects
    await expect(
      take(number, HANDLER, { kind: 'correct', version: 3, title: '别的', text: '?' }),
    ).rejects.toMatchObject({ besides: { reason: 'role' } });
  });

  it('what was merged by mistake is separated again and is to be given to somebody', async () => {
    const [one, other] = [await openIssue(database.app.db), await openIssue(database.app.db)];
    const number = await numberOf(one);
    await take(number, CLERK, { kind: 'merge', version: 2, mergedInto: await numberOf(other) });
    const apart = await take(number, CLERK, { kind: 'split', version: 3, text: '不是同一口井' });
    expect(apart).toMatchObject({ state: 'registered', version: 4 });
    const [row] = await database.app.sql`select merged_into_id, lead_unit_id from issue where id = ${one}`;
    expect(row).toEqual({ merged_into_id: null, lead_unit_id: null });
  });
});
