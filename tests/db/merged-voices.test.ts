import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerOpinion } from '@/db/commands/register/register';
import { listRows } from '@/db/queries/issue/list-rows';
import { readEntry } from '@/db/queries/issue/read-entry';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { parseNewOpinion } from '@/lib/contract/register';
import { numberOf, takeIn } from '../support/acting-office';
import { at, CLERK, createSmallOffice, openIssue } from '../support/small-office';
import type { TestDatabase } from '../support/test-database';

describe('an issue into which others were merged', () => {
  let database: TestDatabase;
  /** a was merged into b, and b into c */
  let ids: number[];
  let numbers: string[];
  beforeAll(async () => {
    database = await createSmallOffice();
    ids = [];
    for (let i = 0; i < 3; i++) ids.push(await openIssue(database.app.db));
    numbers = await Promise.all(ids.map((id) => numberOf(database, id)));
    const [a, b, c] = numbers as [string, string, string];
    const merge = (number: string, mergedInto: string, hour: number) =>
      takeIn(database, number, CLERK, { kind: 'merge', version: 2, mergedInto }, { now: at(hour) });
    await merge(a, b, 10);
    await merge(b, c, 11);
  });
  afterAll(() => database.drop());

  const entryOf = async (number: string) =>
    (await readEntry(database.app.db, number, at(12), { seesWords: true }))!.entry;

  it('names them all, by way of others too, with when, by whom, and into which', async () => {
    const [a, b, c] = numbers as [string, string, string];
    const by = { actor: '示例1', unit: 'party_office' };
    expect((await entryOf(c)).mergedFrom).toMatchObject([
      { number: a, into: b, at: at(10).toISOString(), ...by },
      { number: b, into: c, at: at(11).toISOString(), ...by },
    ]);
    expect(await entryOf(b)).toMatchObject({ mergedFrom: [{ number: a, into: b }], mergedInto: c });
    expect(await entryOf(a)).toMatchObject({ mergedFrom: [], mergedInto: b });
  });

  it('answers to their voices, each once, marked with the number that they came by; entry and list count the same', async () => {
    const [a, b, c] = numbers as [string, string, string];
    const { opinionList, opinions } = await entryOf(c);
    expect(opinionList.map(({ cameBy }) => cameBy)).toEqual([a, b, null]);
    expect(opinions).toBe(3);
    const rows = await listRows(database.app.db, ids, {
      now: at(12),
      timeZone: 'Asia/Shanghai',
      seesWords: true,
    });
    expect(rows.map(({ number, opinions }) => [number, opinions])).toEqual([
      [a, 1],
      [b, 2],
      [c, 3],
    ]);
  });

  it('is named to whoever would add an opinion to one that was merged into it', async () => {
    const [a, , c] = numbers as [string, string, string];
    const writing = {
      actor: { role: 'clerk', units: ['party_office'], personId: CLERK },
      ...{
        key: 'to-a-merged-one',
        now: at(12),
        numberPrefix: 'T',
        calendar: officeCalendar('Asia/Shanghai'),
      },
    } as const;
    const said = { channel: 'wechat', text: '又堵了', place: { text: '路口' } };
    const wish = parseNewOpinion({ ...said, settle: { as: 'link', number: a } });
    await expect(registerOpinion(database.app.db, writing, wish)).rejects.toMatchObject({
      code: 'conflict',
      userMessage: expect.stringContaining(`lives on in ${c}`),
      besides: { reason: 'merged', livesIn: c },
    });
  });

  it('loses those of one that is separated again', async () => {
    const [a, b, c] = numbers as [string, string, string];
    await takeIn(database, b, CLERK, { kind: 'split', version: 3, text: '不是一处' }, { now: at(12) });
    expect(await entryOf(c)).toMatchObject({ mergedFrom: [], opinions: 1 });
    expect(await entryOf(b)).toMatchObject({ mergedFrom: [{ number: a }], opinions: 2 });
  });
});
