import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changePerson } from '@/db/commands/person/change-person';
import { addUnit } from '@/db/commands/unit/add-unit';
import { changeUnit } from '@/db/commands/unit/change-unit';
import { LiveStore } from '@/db/live/live-store';
import { readUnit } from '@/db/queries/unit/read-unit';
import { keep } from '@/tests/support/keep';
import { append, CLERK, createSmallOffice, event, openIssue, refusal } from '@/tests/support/small-office';
import type { TestDatabase } from '@/tests/support/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createSmallOffice();
});
afterAll(() => database.drop());

const db = () => database.app.db;
const water = {
  nameZh: '自来水公司',
  nameEn: 'Water Company',
  forceClass: 'social',
  level: 'district',
  isInspection: false,
} as const;

describe('a unit', () => {
  it('is refused the name of another, new or changed', async () => {
    const taken = { field: 'nameZh', value: '物业办', reason: 'name_taken' };
    await expect(addUnit(db(), { ...water, nameZh: '物业办' })).rejects.toMatchObject(taken);
    await expect(changeUnit(db(), 'safety', { ...water, nameZh: '物业办' })).rejects.toMatchObject(taken);
    await expect(changeUnit(db(), 'nowhere', water)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('gets a code of its name, which stays when the name changes; the next of that name another', async () => {
    expect(await addUnit(db(), water)).toBe('water_company');
    await changeUnit(db(), 'water_company', { ...water, nameZh: '供水公司', nameEn: 'Waterworks' });
    expect(await readUnit(db(), 'water_company')).toMatchObject({ nameZh: '供水公司', nameEn: 'Waterworks' });
    expect(await addUnit(db(), water)).toBe('water_company_2');
    expect(await addUnit(db(), { ...water, nameZh: '巡查组', nameEn: '巡查组', isInspection: true })).toBe(
      'xun_cha_zu',
    );
  });

  it('cannot put on or take off that it inspects: the web’s role may not', async () => {
    const { sql } = database.app;
    expect(await refusal(sql`update unit set is_inspection = false where code = 'inspection'`)).toBe('42501');
  });
});

describe('whoever holds the issues', () => {
  it('knows a unit that was added meanwhile, and hears of new names', async () => {
    const store = new LiveStore(database.appUrl);
    try {
      const id = await openIssue(db());
      const before = await store.read(keep);
      const code = await addUnit(db(), { ...water, nameZh: '燃气公司', nameEn: 'Gas Company' });
      await append(
        db(),
        event(id, 'return', 3, CLERK),
        event(id, 'dispatch', 4, CLERK, { leadUnit: code, dueAt: '2026-08-07T10:00:00.000Z' }),
      );
      // it hears of it a moment later
      await expect.poll(async () => (await store.read(keep)).loaded.lists.unit.of(code)).toBeGreaterThan(0);
      const [end] = await database.owner.sql`select data_version::integer as version from ledger_head`;
      await expect.poll(async () => (await store.read(keep)).loaded.dataVersion).toBe(end!.version);
      const { loaded } = await store.read(keep);
      expect(loaded.dataVersion).toBeGreaterThan(before.loaded.dataVersion);

      const standsAt = async () => (await store.read(keep)).loaded.dataVersion;
      await changeUnit(db(), code, { ...water, nameZh: '天然气公司' });
      await expect.poll(standsAt).toBe(loaded.dataVersion + 1);
      expect((await store.read(keep)).loaded.lists).toBe(loaded.lists); // without reading a million issues anew
      const wanted = { name: '示例甲', role: 'clerk', title: null } as const;
      const change = { code: 'p1', wanted, actorId: 0, isConfirmed: false };
      await changePerson(db(), change);
      await expect.poll(standsAt).toBe(loaded.dataVersion + 2);
      await changePerson(db(), change);
      const [head] = await database.owner.sql`select data_version::integer as version from ledger_head`;
      expect(head).toEqual({ version: loaded.dataVersion + 2 }); // nothing was changed
    } finally {
      await store.close();
    }
  });
});
