import { describe, expect, it } from 'vitest';
import { planInvented, SMALL_HEADER, SMALL_MAPPING } from '@/tests/support/import-input';

const tickets = (...rows: string[]) => `${SMALL_HEADER}\n${rows.join('\n')}\n`;
const fields = (more: object) => ({ ...SMALL_MAPPING, fields: { ...SMALL_MAPPING.fields, ...more } });

describe('tickets by a mapping', () => {
  it('of the shape of a foreign city’s export are read: its clock, its states, its words, its agencies', () => {
    const csv = [
      'Unique Key,Created Date,Closed Date,Agency,Complaint Type,Descriptor,Incident Address,Status,Latitude,Longitude',
      '1,07/04/2026 11:05:00 PM,,PARKS-X,Damaged Tree,"Branch, hanging",1 INVENTED AVENUE,In Progress,40.7512345,-73.9812345',
      '2,01/15/2026 09:00:00 AM,01/16/2026 12:30:00 PM,DOT-X,Street Condition,Pothole,2 INVENTED AVENUE,Closed,40.7522345,-73.9822345',
    ].join('\r\n');
    const { plan, problems, ticketNotes } = planInvented({
      timeZone: 'America/New_York',
      tickets: csv,
      mapping: {
        source: 'Invented 311',
        timeFormat: 'MM/dd/yyyy hh:mm:ss a',
        fields: {
          externalId: 'Unique Key',
          openedAt: 'Created Date',
          closedAt: 'Closed Date',
          title: { columns: ['Complaint Type', 'Descriptor'], join: ' – ' },
          placeText: 'Incident Address',
          category: { column: 'Complaint Type', create: true },
          unit: { column: 'Agency', create: { level: 'city' } },
          state: { column: 'Status', values: { 'in progress': 'in_progress', Closed: 'written_off' } },
          lat: 'Latitude',
          lng: 'Longitude',
        },
      },
    });
    expect(problems).toEqual([]);
    expect(plan.tickets).toMatchObject({
      source: 'Invented 311',
      categories: [
        { code: 'Damaged-Tree', nameZh: 'Damaged Tree', publishingLevel: 'none' },
        { code: 'Street-Condition' },
      ],
      units: [{ code: 'PARKS-X', level: 'city' }, { code: 'DOT-X' }],
    });
    const [first, second] = plan.tickets!.tickets;
    expect(first).toMatchObject({
      externalId: '1',
      title: 'Damaged Tree – Branch, hanging',
      state: 'in_progress',
      placePrecision: 'point',
      event: {
        leadUnit: 'PARKS-X',
        openedAt: '2026-07-05T03:05:00.000Z',
        source: { system: 'Invented 311', id: '1' },
      },
    });
    expect(second!.event).toMatchObject({
      openedAt: '2026-01-15T14:00:00.000Z',
      closedAt: '2026-01-16T17:30:00.000Z',
    });
    expect(ticketNotes!.mappers.state.mapped.map(({ code, by }) => [code, by])).toEqual([
      ['in_progress', 'values'],
      ['written_off', 'values'],
    ]);
  });

  it('that cannot be loaded are told by row, column and value', () => {
    const { problems } = planInvented({
      tickets: tickets(
        '1,2026-08-01 09:00,L01,registered,,',
        ',2026-08-01 09:00,L01,registered,,',
        '1,2026-08-01 09:00,L01,registered,,',
        '4,2026-13-01 09:00,L01,registered,,',
        '5,2026-08-10 09:00,L01,registered,,',
        '6,,L01,registered,,',
        '7,2026-08-01 09:00,L77,registered,,',
        '8,2026-08-01 09:00,l77,gone,,',
        '9,2026-08-01 09:00,L01,written_off,,',
        '10,2026-08-01 09:00,L01,on_hold,,',
      ),
    });
    expect(problems.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [3, 'id', null, 'value_missing'],
      [4, 'id', '1', 'id_twice'],
      [5, 'opened', '2026-13-01 09:00', 'time_malformed'],
      [6, 'opened', '2026-08-10 09:00', 'time_in_future'],
      [7, 'opened', null, 'value_missing'],
      [8, 'category', 'L77', 'category_unmapped'],
      [9, 'state', 'gone', 'state_unmapped'],
      [10, 'closedAt', null, 'closed_without_date'],
      [11, 'reviewDate', null, 'hold_without_review'],
    ]);
    expect(problems.find(({ code }) => code === 'category_unmapped')?.rows).toBe(2);
    expect(problems.every(({ file }) => file === 'tickets.csv')).toBe(true);
  });

  it('whose times are of another format are told with the format that would do', () => {
    const { problems } = planInvented({
      tickets: tickets(
        '1,2026/8/1 9:00,L01,registered,,',
        '2,03/04/2026 9:00,L01,registered,,',
        '3,46235.375,L01,registered,,',
        '4,２０２６-０８-０１ ０９：００,L01,registered,,',
        '5,last week,L01,registered,,',
      ),
    });
    expect(problems.map(({ row, code, hint }) => [row, code, hint])).toEqual([
      [2, 'time_malformed', 'yyyy/M/d H:mm'],
      [3, 'time_malformed', 'M/d/yyyy H:mm / d/M/yyyy H:mm'],
      [4, 'time_malformed', 'excel'],
      [6, 'time_malformed', undefined],
    ]);
  });

  it('whose number a spreadsheet has cut short are refused, because it tells the ticket for ever', () => {
    const { problems } = planInvented({
      tickets: tickets('2.02608E+13,2026-08-01 09:00,L01,registered,,'),
    });
    expect(problems).toMatchObject([
      { row: 2, column: 'id', value: '2.02608E+13', code: 'number_shortened' },
    ]);
  });

  it('closed before they were opened are refused, and a closing date of an open one is passed over and told', () => {
    const { problems, plan, ticketNotes } = planInvented({
      mapping: fields({ closedAt: 'lat' }),
      tickets: tickets(
        '1,2026-08-02 09:00,L01,written_off,,2026-08-01 09:00',
        '2,2026-08-02 09:00,L01,registered,,2026-08-03 09:00',
      ),
    });
    expect(problems).toMatchObject([
      { row: 2, column: 'lat', value: '2026-08-01 09:00', code: 'closed_before_opened' },
    ]);
    expect(plan.tickets!.tickets[0]!.event).not.toHaveProperty('closedAt');
    expect(ticketNotes!.notes.ignoredClosings).toBe(1);
  });

  it('may fall back on another column for a date that is blank', () => {
    const { problems, plan } = planInvented({
      mapping: fields({
        closedAt: { firstOf: ['lng', 'lat'] },
        lng: { constant: '' },
        lat: { constant: '' },
      }),
      tickets: tickets('1,2026-08-01 09:00,L01,written_off,,2026-08-02 09:00'),
    });
    expect(problems).toEqual([]);
    expect(plan.tickets!.tickets[0]!.event.closedAt).toBe('2026-08-02T01:00:00.000Z');
  });

  it('keep each category by its code or its name, else by the mapping’s otherwise', () => {
    const { plan, ticketNotes } = planInvented({
      mapping: {
        ...fields({ category: { column: 'category', values: { 堵: 'L01' }, otherwise: 'L99' } }),
        categories: [{ code: 'L99', nameZh: '其他事项', impactGrade: 2 }],
      },
      tickets: tickets(
        '1,2026-08-01 09:00,L01,registered,,',
        '2,2026-08-01 09:00,下水道堵塞,registered,,',
        '3,2026-08-01 09:00,堵,registered,,',
        '4,2026-08-01 09:00,噪声,registered,,',
        '5,2026-08-01 09:00,,registered,,',
      ),
    });
    const events = plan.tickets!.tickets.map(({ event }) => event);
    expect(events.map(({ category }) => category)).toEqual(['L01', 'L01', 'L01', 'L99', 'L99']);
    expect(events.map(({ impactGrade }) => impactGrade)).toEqual([1, 1, 1, 2, 2]);
    expect(ticketNotes!.mappers.category.mapped.map(({ value, by }) => [value, by])).toContainEqual([
      '',
      'otherwise',
    ]);
  });

  it('that name a building lie in its grid and community, but are never given its point unless the mapping says so', () => {
    const places = { buildings: 'code,name,lng,lat\nB1,b,100.2011111,36.9011111\n' };
    const csv = tickets('1,2026-08-01 09:00,L01,registered,B1,');
    const mapping = fields({ building: 'lng', lng: { constant: '' }, lat: { constant: '' } });
    const plain = planInvented({ places, tickets: csv, mapping });
    expect(plain.plan.tickets!.tickets).toMatchObject([
      { building: 'B1', grid: 'ALL-1', lng: null, unlocatedReason: 'blank', placePrecision: 'building' },
    ]);
    const placed = planInvented({ places, tickets: csv, mapping: { ...mapping, placeAtBuilding: true } });
    expect(placed.plan.tickets!.tickets).toMatchObject([
      { lng: 100.2011111, placePrecision: 'building', unlocatedReason: null, enteredLng: null },
    ]);
  });

  it('mask telephone numbers in their texts, say how many, and keep who reported apart', () => {
    const mapping = fields({
      description: 'lng',
      reporterPhone: 'lng',
      lng: { constant: '' },
      lat: { constant: '' },
    });
    const csv = tickets('1,2026-08-01 09:00,L01,registered,打 13800000000,');
    const { plan, ticketNotes } = planInvented({ mapping, tickets: csv });
    expect(plan.tickets!.tickets).toMatchObject([
      { description: '打 ***', title: '打 ***', reporter: { phone: '打 13800000000', name: null } },
    ]);
    expect(ticketNotes!.notes.masked).toEqual({ found: 1, tickets: 1 });
    const kept = planInvented({ mapping: { ...mapping, personalData: 'keep' }, tickets: csv });
    expect(kept.plan.tickets!.tickets[0]!.description).toBe('打 13800000000');
  });

  it('that are in the ledger already are passed over', () => {
    const { plan, ticketNotes } = planInvented({
      standing: {
        tickets: new Map([
          ['1', 'registered'],
          ['2', 'written_off'],
        ]),
      },
      tickets: tickets(
        '1,2026-08-01 09:00,L01,registered,,',
        '2,2026-08-01 09:00,L01,registered,,',
        '3,2026-08-01 09:00,L01,registered,,',
      ),
    });
    expect(plan.tickets!.tickets.map(({ externalId }) => externalId)).toEqual(['3']);
    expect(ticketNotes!.notes).toMatchObject({ alreadySame: 1, alreadyDifferent: 1 });
  });

  it('with a limit are due so many working days after they were opened', () => {
    const { plan } = planInvented({
      mapping: { ...SMALL_MAPPING, limit: { amount: 3, unit: 'working_day' } },
      tickets: tickets('1,2026-08-07 09:00,L01,in_progress,,', '2,2026-08-07 09:00,L01,registered,,'),
    });
    const [running, registered] = plan.tickets!.tickets;
    expect(running!.event).toMatchObject({ dueAt: '2026-08-12T10:00:00.000Z', limit: { amount: 3 } });
    expect(registered!.event).not.toHaveProperty('dueAt');
  });
});

describe('a mapping', () => {
  it.each([
    ['a column that the file lacks', fields({ state: 'status' }), 'column_missing', 'status'],
    ['a misspelt key', fields({ state: { colum: 'state' } }), 'mapping_malformed', 'fields.state'],
    [
      'a time format that is none',
      { ...SMALL_MAPPING, timeFormat: 'YYYY' },
      'mapping_malformed',
      'timeFormat',
    ],
    ['a zone that is none', { ...SMALL_MAPPING, timeZone: 'Mars/Base' }, 'mapping_malformed', 'timeZone'],
    [
      'a category that is not there',
      fields({ category: { column: 'category', values: { a: 'L77' } } }),
      'mapping_malformed',
      'fields.category.values.a',
    ],
    [
      'a state that is not there',
      fields({ state: { column: 'state', otherwise: 'merged' } }),
      'mapping_malformed',
      'fields.state.otherwise',
    ],
    ['no source', { ...SMALL_MAPPING, source: undefined }, 'mapping_malformed', 'source'],
  ])('with %s is refused, naming it', (_, mapping, code, column) => {
    const { problems } = planInvented({ mapping, tickets: tickets('1,2026-08-01 09:00,L01,registered,,') });
    expect(problems).toContainEqual(expect.objectContaining({ code, column }));
  });
});
