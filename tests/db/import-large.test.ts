import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLedger } from '@/db/queries/ledger/verify-ledger';
import { createImportFolder, type ImportFolder, runImport } from '../support/run-import';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const ROWS = 10_000;
const MAPPING = {
  source: 'Invented 311',
  timeZone: 'America/New_York',
  timeFormat: 'MM/dd/yyyy hh:mm:ss a',
  fields: {
    externalId: 'Unique Key',
    openedAt: 'Created Date',
    closedAt: 'Closed Date',
    title: { columns: ['Complaint Type', 'Descriptor'], join: ': ' },
    placeText: 'Incident Address',
    category: { column: 'Complaint Type', create: true },
    unit: { column: 'Agency', create: { level: 'city' } },
    state: { column: 'Status', values: { Open: 'dispatched', Closed: 'written_off' } },
    lat: 'Latitude',
    lng: 'Longitude',
  },
};

/** Invented rows in the shape of a large city's export. */
function inventRows(): string {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const day = String((i % 28) + 1).padStart(2, '0');
    const month = String((i % 6) + 1).padStart(2, '0');
    const isOpen = i % 3 === 0;
    const lat = (40.7 + (i % 331) / 10_000 + 0.00001).toFixed(6);
    const lng = (-73.98 + (i % 577) / 10_000 + 0.00001).toFixed(6);
    return [
      60_000_000 + i,
      `${month}/${day}/2026 01:30:00 PM`,
      isOpen ? '' : `${month}/${day}/2026 11:05:09 PM`,
      `AGENCY-${i % 7}`,
      `Complaint ${i % 12}`,
      `"Detail, ""quoted"" ${i}"`,
      `${i} INVENTED AVENUE`,
      isOpen ? 'Open' : 'Closed',
      i % 100 === 0 ? '' : lat,
      i % 100 === 0 ? '' : lng,
    ].join(',');
  });
  const header =
    'Unique Key,Created Date,Closed Date,Agency,Complaint Type,Descriptor,Incident Address,Status,Latitude,Longitude';
  return `${header}\r\n${rows.join('\r\n')}\r\n`;
}

/** Every foreign key of the database, as it would be written down. */
async function foreignKeys({ owner }: TestDatabase): Promise<string[]> {
  const keys = await owner.sql`
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated as key
    from pg_constraint where contype = 'f' order by 1`;
  return keys.map(({ key }) => key);
}

describe('ten thousand tickets of a foreign city', () => {
  let database: TestDatabase;
  let folder: ImportFolder;
  let output: string;
  let keysBefore: string[];
  beforeAll(async () => {
    database = await createTestDatabase();
    keysBefore = await foreignKeys(database);
    folder = createImportFolder();
    const run = await runImport(database.ownerUrl, [
      ...['--name-en', 'Invented City', '--time-zone', 'America/New_York', '--yes'],
      ...['--issues', folder.write('311.csv', inventRows())],
      ...['--mapping', folder.write('311.json', JSON.stringify(MAPPING))],
    ]);
    output = run.output;
    expect(run.exit).toBe(0);
  });
  afterAll(async () => {
    folder.remove();
    await database.drop();
  });

  it('are all loaded, the hundred without coordinates on the unlocated list', async () => {
    const [row] = await database.owner.sql`
      select count(*)::integer as issues, count(*) filter (where lng is null)::integer as unlocated,
        count(*) filter (where community_id is null)::integer as nowhere from issue`;
    expect(row).toEqual({ issues: ROWS, unlocated: ROWS / 100, nowhere: 0 });
    expect(output).toContain('unlocated tickets 100: blank 100');
  });

  it('have the numbers 1 to 10,000 of their year, in the order in which they were opened', async () => {
    const [row] = await database.owner.sql`
      select min(number) as first, max(number) as last, count(distinct number)::integer as n from issue`;
    expect(row).toEqual({ first: 'WT-2026-00001', last: 'WT-2026-10000', n: ROWS });
    const [turned] = await database.owner.sql`
      select count(*)::integer as n from (select opened_at < lag(opened_at) over (order by number) as back from issue) t where back`;
    expect(turned?.n).toBe(0);
  });

  it('are in the office’s own time: half past one in the afternoon in New York', async () => {
    const [row] = await database.owner.sql`
      select count(*)::integer as n from issue where to_char(opened_at at time zone 'America/New_York', 'HH24:MI') = '13:30'`;
    expect(row?.n).toBe(ROWS);
  });

  it('have their units leading and their categories kept from the public until somebody decides', async () => {
    const [units] = await database.owner.sql`
      select count(distinct lead_unit_id)::integer as n from issue where state = 'dispatched'`;
    const categories = await database.owner.sql`
      select distinct c.publishing_level as level from issue i join category c on c.id = i.category_id`;
    expect(units?.n).toBe(7);
    expect(categories.map(({ level }) => level)).toEqual(['none']);
  });

  it('left the database every foreign key that it had, each of them holding', async () => {
    expect(keysBefore.length).toBeGreaterThan(50);
    expect(await foreignKeys(database)).toEqual(keysBefore);
  });

  it('are ten thousand events of one unbroken chain, each with its opinion and what its issue says', async () => {
    expect(await verifyLedger(database.app.db)).toMatchObject({ sound: true, events: ROWS });
    const [row] = await database.owner.sql`
      select count(*)::integer as n from issue i
      join issue_period p on p.issue_id = i.id and p.until_at is null and p.state = i.state
      join ledger_event e on e.issue_id = i.id and e.sequence = i.version and e.to_state = i.state
      join opinion_issue l on l.issue_id = i.id join opinion o on o.id = l.opinion_id and o.received_at = i.opened_at`;
    expect(row?.n).toBe(ROWS);
  });

  it('show a past day what was open then: of those closed on it nothing at noon, all at six, nothing the next noon', async () => {
    const openAt = async (instant: string) => {
      const [row] = await database.owner.sql`
        select count(*)::integer as n from issue_period
        where from_at <= ${instant} and (until_at is null or until_at > ${instant})
          and state not in ('written_off', 'not_accepted', 'merged')`;
      return row?.n as number;
    };
    const [row] = await database.owner.sql`
      select count(*)::integer as n from issue where (closed_at at time zone 'America/New_York')::date = '2026-02-02'`;
    expect(row?.n).toBeGreaterThan(100);
    const noon = await openAt('2026-02-02T12:00:00-05:00');
    expect((await openAt('2026-02-02T18:00:00-05:00')) - noon).toBe(row?.n);
    expect(await openAt('2026-02-03T12:00:00-05:00')).toBe(noon);
    expect(await openAt(new Date().toISOString())).toBe(Math.ceil(ROWS / 3));
  });
});
