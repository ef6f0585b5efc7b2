import { describe, expect, it } from 'vitest';
import { lookAfter, tamperedDemo } from '../support/tamper';

describe('what the events of a ledger name, changed by somebody with all rights', () => {
  const demo = tamperedDemo();

  it.each([
    ['unit', 'property', "update unit set code = 'property2' where code = 'property'", 'leadUnit'],
    [
      'category',
      'L01',
      "update category set code = 'L01b' where code = 'L01' and scheme = 'local'",
      'category',
    ],
  ])(
    'the code of a %s that is gone is told with the first event of the issue that names it',
    async (table, code, statement, key) => {
      const [first] = await demo.superuser.sql`
      select e.id::int, e.kind, i.number, (select count(*)::int - 1 from ledger_event n where n.data->>${key} = ${code}
        or n.data->'supportUnits' ? ${code}) as besides
      from ledger_event e join issue i on i.id = e.issue_id
      where e.data->>${key} = ${code} or e.data->'supportUnits' ? ${code} order by e.id limit 1`;
      const { verdict, differences } = await lookAfter(demo.superuser, statement);
      expect(verdict).toMatchObject({ sound: true });
      expect(differences).toEqual([
        {
          number: first!.number,
          table,
          what: `code ${code}`,
          stored: 'is gone',
          rebuilt: `event ${first!.id} (${first!.kind}) names it, and so do ${first!.besides} later events`,
        },
      ]);
    },
  );

  it('and the walk goes on to what else was changed in issues that name it', async () => {
    const { differences } = await lookAfter(
      demo.superuser,
      `update issue set severity = 5 - severity where id = (select min(i.id) from issue i join unit u on u.id = i.lead_unit_id
        where u.code = 'property')`,
      "update unit set code = 'property2' where code = 'property'",
    );
    expect(differences.map(({ table, what }) => `${table} ${what}`)).toEqual([
      'unit code property',
      'issue severity',
    ]);
  });

  it.each([
    ['set back', 'update ledger_number set last = last - 30'],
    ['set back by one', 'update ledger_number set last = last - 1'],
    ['forgotten', 'delete from ledger_number'],
  ])('the last number of every series, %s, is told: a number was given beyond it', async (_, statement) => {
    const series = await demo.superuser.sql`select series, last from ledger_number order by series`;
    const { differences } = await lookAfter(demo.superuser, statement);
    expect(differences.map(({ table, what }) => [table, what])).toEqual(
      series.map((one) => ['ledger_number', one.series]),
    );
    for (const [at, { number, rebuilt }] of differences.entries()) {
      expect(number).toMatch(new RegExp(`0*${series[at]!.last}$`));
      expect(rebuilt).toBe(`${series[at]!.last}: ${number} was given`);
    }
  });

  it('the last opinion, gone together with its number, is told where an event names it', async () => {
    const { differences } = await lookAfter(
      demo.superuser,
      `delete from opinion where number >= (select max(o.number) from opinion o join opinion_issue l on l.opinion_id = o.id)`,
      `update ledger_number s set last = (select count(*) from opinion where number like 'LJ-' || split_part(s.series, ':', 2) || '-Y%')
        where series like 'opinion:%'`,
    );
    expect(new Set(differences.map(({ table }) => table))).toContain('ledger_number');
  });

  it('that the unit which checks no longer does, is told; so is one that handled and is said to check', async () => {
    const ceased = await lookAfter(demo.superuser, 'update unit set is_inspection = false');
    expect(ceased.differences).toMatchObject([
      {
        table: 'unit',
        what: 'inspection isInspection',
        stored: 'false',
        number: expect.stringMatching(/^LJ-/),
      },
    ]);
    const said = await lookAfter(
      demo.superuser,
      "update unit set is_inspection = true where code = 'property'",
    );
    expect(said.differences).toMatchObject([
      { table: 'unit', what: 'property isInspection', stored: 'true', number: expect.stringMatching(/^LJ-/) },
    ]);
  });

  it('what became of a promise, changed, is one difference with both outcomes', async () => {
    const { differences } = await lookAfter(
      demo.superuser,
      "update promise set outcome = 'broken' where id = (select min(id) from promise where outcome = 'pending')",
    );
    expect(differences).toMatchObject([
      { table: 'promise', what: 'outcome', stored: 'broken', rebuilt: 'pending' },
    ]);
  });

  it('other words and another outcome of one promise are told as what they are', async () => {
    const { differences } = await lookAfter(
      demo.superuser,
      "update promise set text = '别的', outcome = 'broken' where id = (select min(id) from promise where outcome = 'kept')",
    );
    expect(differences.map(({ what, stored }) => [what, stored])).toEqual([
      ['outcome', 'broken'],
      ['text', '别的'],
    ]);
  });
});
