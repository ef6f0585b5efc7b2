import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeAction } from '@/db/commands/ledger/take-action';
import { addRule, changeRule } from '@/db/commands/routing/keep-rule';
import { listEvents } from '@/db/queries/issue/list-events';
import { readProposal } from '@/db/queries/issue/read-proposal';
import { listRules } from '@/db/queries/routing/list-rules';
import { readRoutedBy } from '@/db/queries/routing/read-routed-by';
import { loadReference } from '@/db/reference/load-reference';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { FormRefusal, parseForm } from '@/lib/contract/form-refusal';
import { parseLedgerAction } from '@/lib/contract/ledger-action';
import { RULE } from '@/lib/contract/rule-form';
import { at, CLERK, createSmallOffice, openIssue } from '../support/small-office';
import type { TestDatabase } from '../support/test-database';

describe('the rules by which an office routes', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createSmallOffice();
  });
  afterAll(() => database.drop());

  const typed = (more: Record<string, string> = {}) =>
    parseForm(RULE, {
      nameZh: '市场周边归城管',
      isActive: 'yes',
      category: 'L01',
      leadUnit: 'urban_management',
      ...more,
    });
  const refusalOf = async (attempt: () => unknown): Promise<{ field: string; reason: string }> => {
    try {
      await attempt();
    } catch (error) {
      if (error instanceof FormRefusal) return { field: error.field, reason: error.reason };
      throw error;
    }
    throw new Error('It was taken');
  };

  it('ship as rows, and what the office changed of one stays when the lists are loaded anew', async () => {
    const [first] = await listRules(database.app.db);
    await changeRule(
      database.app.db,
      first!.code,
      typed({ nameZh: '改过的', category: 'L05', position: '7' }),
    );
    await loadReference(database.owner.db);
    const again = (await listRules(database.app.db)).filter(({ code }) => code === first!.code);
    expect(again).toMatchObject([{ nameZh: '改过的', position: 7 }]);
  });

  it('a rule of its own decides at once, says so by its name, and is a new data version; switched off it does not', async () => {
    const id = await openIssue(database.app.db);
    const version = async () =>
      Number((await database.app.sql`select data_version from ledger_head`)[0]!.data_version);
    expect(await readProposal(database.app.db, id)).toMatchObject({ leadUnit: 'property' });
    const before = await version();
    const boxes = {
      'support:fire': 'yes',
      'support:police': 'yes',
      limitAmount: '4',
      limitUnit: 'working_hour',
      isFast: 'yes',
    };
    const code = await addRule(database.app.db, typed(boxes));
    expect(await version()).toBeGreaterThan(before);
    const route = await readProposal(database.app.db, id);
    expect(route).toMatchObject({
      leadUnit: 'urban_management',
      limit: { amount: 4, unit: 'working_hour' },
      isFast: true,
    });
    expect(route!.supportUnits.toSorted()).toEqual(['fire', 'police']);
    expect(route!.reasons).toContainEqual({
      by: 'rule',
      code,
      nameZh: '市场周边归城管',
      nameEn: '市场周边归城管',
      isInternal: false,
    });
    await changeRule(database.app.db, code, typed({ ...boxes, isActive: '' }));
    expect(await readProposal(database.app.db, id)).toMatchObject({ leadUnit: 'property', isFast: false });
  });

  it('a changed category is routed by its own rules, and given from one unit to the other in one step', async () => {
    const id = await openIssue(database.app.db);
    const number = (await database.app.sql`select number from issue where id = ${id}`)[0]!.number as string;
    const take = (key: string, body: object) =>
      takeAction(database.app.db, {
        number,
        action: parseLedgerAction(body),
        actor: { role: 'clerk', units: ['party_office'], personId: CLERK },
        key,
        now: at(10),
        calendar: officeCalendar('Asia/Shanghai'),
      });
    await take('reroute-1', {
      kind: 'classify',
      version: 2,
      category: 'L05',
      impactGrade: 0,
      hazardGrade: 2,
    });
    const route = (await readProposal(database.app.db, id))!;
    expect(route.leadUnit).not.toBe('property');
    const { leadUnit, supportUnits, limit } = route;
    const given = await take('reroute-2', { kind: 'dispatch', version: 3, leadUnit, supportUnits, limit });
    expect(given).toMatchObject({ state: 'dispatched', version: 4 });
    const events = await listEvents(database.app.db, id);
    expect(events.at(-1)!.data).toMatchObject({
      level: 'street',
      routedBy: expect.arrayContaining(['rule:urgent_fast']),
    });
    expect(await readRoutedBy(database.app.db, events)).toContainEqual(
      expect.objectContaining({ nameZh: '紧急，快办' }),
    );
    await database.app.sql`update routing_rule set name_zh = '改了名' where code = 'urgent_fast'`;
    expect(await readRoutedBy(database.app.db, events)).toContainEqual(
      expect.objectContaining({ code: 'urgent_fast', nameZh: '紧急，快办' }),
    );
    const units = await database.app.sql`
      select u.code, s.until_at is null as holds from issue_unit s join unit u on u.id = s.unit_id
      where s.issue_id = ${id} and s.part = 'lead' order by s.from_at`;
    expect(units.map(({ code, holds }) => [code, holds])).toEqual([
      ['property', false],
      [leadUnit, true],
    ]);
  });

  it('what is not there, not whole or gives nothing is refused by its field', async () => {
    const add = (more: Record<string, string>) => refusalOf(() => addRule(database.app.db, typed(more)));
    expect(await add({ category: 'L99' })).toEqual({ field: 'category', reason: 'choice' });
    expect(await add({ place: 'community:none' })).toEqual({ field: 'place', reason: 'choice' });
    expect(await add({ leadUnit: 'inspection' })).toEqual({ field: 'leadUnit', reason: 'choice' });
    expect(await add({ 'support:nobody': 'yes' })).toEqual({ field: 'supportUnits', reason: 'choice' });
    expect(await add({ limitAmount: '3' })).toEqual({ field: 'limitUnit', reason: 'required' });
    expect(await add({ limitAmount: '3.5', limitUnit: 'working_day' })).toEqual({
      field: 'limitAmount',
      reason: 'number',
    });
    expect(await add({ nameZh: '' })).toEqual({ field: 'nameZh', reason: 'required' });
    expect(await add({ leadUnit: '' })).toEqual({ field: 'leadUnit', reason: 'gives_nothing' });
  });
});
