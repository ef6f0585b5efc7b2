import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAssignment } from '@/db/commands/person/add-assignment';
import { assignmentSpan } from '@/db/commands/person/assignment-span';
import { endAssignment } from '@/db/commands/person/end-assignment';
import { readPerson } from '@/db/queries/account/read-person';
import { listAssignable } from '@/db/queries/person/list-assignable';
import { listPeople } from '@/db/queries/person/list-people';
import { readPersonFile } from '@/db/queries/person/read-person-file';
import { listUnits } from '@/db/queries/unit/list-units';
import {
  append,
  at,
  CLERK,
  createSmallOffice,
  event,
  HANDLER,
  openIssue,
} from '@/tests/support/small-office';
import { createDemoDatabase, type TestDatabase } from '@/tests/support/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createSmallOffice();
});
afterAll(() => database.drop());

const db = () => database.app.db;
const safety = { kind: 'unit', code: 'safety' } as const;
const add = (
  code: string,
  now: Date,
  isSeconded = false,
  place: { kind: 'unit' | 'grid'; code: string } = safety,
) => addAssignment(db(), { code, place, isSeconded, span: { from: now, until: null } });
const fileOf = async (code: string, now: Date) => (await readPersonFile(db(), code, now))!;
const idAt = async (code: string, nameEn: string) =>
  (await fileOf(code, at(10))).assignments.find((one) => one.nameEn === nameEn && one.until === null)!.id;

describe('an assignment is refused', () => {
  it('to a unit or grid that is not there', async () => {
    const unknown = { field: 'place', value: 'grid:G99', reason: 'choice' };
    await expect(add('p1', at(3), false, { kind: 'grid', code: 'G99' })).rejects.toMatchObject(unknown);
  });

  it('where he is already', async () => {
    const property = { kind: 'unit', code: 'property' } as const;
    await expect(add('p2', at(3), true, property)).rejects.toMatchObject({ reason: 'already_there' });
  });

  it('its end when it has ended, is another’s, or was never', async () => {
    await add('p1', at(3));
    const id = await idAt('p1', 'Safety Office');
    const end = (code: string, assignmentId: number) =>
      endAssignment(db(), { code, assignmentId, now: at(4) });
    const ended = { field: 'assignment', reason: 'already_ended' };
    await expect(end('p2', id)).rejects.toMatchObject(ended);
    await expect(end('p1', 1_000_000)).rejects.toMatchObject(ended);
    await end('p1', id);
    await expect(end('p1', id)).rejects.toMatchObject(ended);
  });
});

it('an assignment never ends before it has begun, nor where anything of the ledger has happened since, whatever the clock shows', async () => {
  const issue = await openIssue(db());
  await append(db(), event(issue, 'start', 7, HANDLER));
  await add('p2', at(9));
  const [property, safetyOffice] = [await idAt('p2', 'Property Office'), await idAt('p2', 'Safety Office')];
  for (const assignmentId of [property, safetyOffice])
    await endAssignment(db(), { code: 'p2', assignmentId, now: at(5) });
  const ends = (await fileOf('p2', at(10))).assignments.map(({ nameEn, until }) => [
    nameEn,
    until?.getTime(),
  ]);
  expect(ends).toEqual([
    ['Property Office', at(7).getTime() + 1],
    ['Safety Office', at(9).getTime() + 1],
  ]);
  const [handled] = await database.owner.sql`select has_handled(${HANDLER}, ${issue}) as yes`;
  expect(handled).toEqual({ yes: true });
});

it('on a clock that stands still, what was begun and ended on it is over, for his rights too', async () => {
  const now = at(20);
  await add('p1', now, true);
  const units = async () => (await readPerson(db(), CLERK, now))!.units.map(({ code }) => code);
  expect(await units()).toEqual(['party_office', 'safety']);
  await endAssignment(db(), { code: 'p1', assignmentId: await idAt('p1', 'Safety Office'), now });
  expect(await units()).toEqual(['party_office']);
  const { assignments } = await fileOf('p1', now);
  expect(assignments.map(({ nameEn, isSeconded, isPresent }) => ({ nameEn, isSeconded, isPresent }))).toEqual(
    [
      { nameEn: 'Party and Government Office', isSeconded: false, isPresent: true },
      { nameEn: 'Safety Office', isSeconded: false, isPresent: false },
      { nameEn: 'Safety Office', isSeconded: true, isPresent: false },
    ],
  );
});

describe('in the demo', () => {
  let demo: TestDatabase;
  let now: Date;
  beforeAll(async () => {
    demo = await createDemoDatabase();
    const [row] = await demo.owner.sql`select demo_clock from office`;
    now = new Date(row!.demo_clock);
  });
  afterAll(() => demo.drop());

  it('everybody is listed once, with a place; a seconded officer with his home unit and his grid', async () => {
    const { people, total } = await listPeople(demo.app.db, { text: '', role: null, now });
    const [counted] = await demo.owner.sql`select count(*)::integer as n from person`;
    expect([total, people.length]).toEqual([counted!.n, counted!.n]);
    expect(people.filter(({ places }) => places.length === 0)).toEqual([]);
    const seconded = people.filter(({ places }) => places.some(({ isSeconded }) => isSeconded));
    expect(seconded.length).toBeGreaterThanOrEqual(30);
    for (const { places } of seconded)
      expect(places.map(({ isGrid, isSeconded }) => [isGrid, isSeconded])).toEqual([
        [false, false],
        [true, true],
      ]);
  });

  it('people are found by a part of the name or username, by role, and not by a pattern', async () => {
    const found = async (text: string, role: 'handler' | 'inspector' | null = null) =>
      (await listPeople(demo.app.db, { text, role, now })).people.map((one) => one.username ?? one.name);
    expect(await found('GRID-W')).toEqual(['grid-worker']);
    expect((await found('督查员', 'inspector')).length).toBe(6);
    expect(await found('督查员', 'handler')).toEqual([]);
    expect(await found('%')).toEqual([]);
    expect(await found('_')).toEqual([]);
  });

  it('every unit and grid can be chosen, each once; the people of the units are those who belong there', async () => {
    const { units, communities } = await listAssignable(demo.app.db);
    const [counted] = await demo.owner.sql`
      select (select count(*) from unit)::integer as units, (select count(*) from grid)::integer as grids,
        (select count(distinct person_id) from person_assignment where unit_id is not null and until_at is null)::integer as people`;
    const grids = communities.flatMap((one) => one.grids.map(({ code }) => code));
    expect([units.length, new Set(grids).size, grids.length]).toEqual([
      counted!.units,
      counted!.grids,
      counted!.grids,
    ]);
    const listed = await listUnits(demo.app.db, now);
    expect(listed.reduce((sum, { people }) => sum + people, 0)).toBe(counted!.people);
  });
});

describe('a secondment with days', () => {
  const TIME_ZONE = 'Asia/Shanghai';
  const fire = { kind: 'unit', code: 'fire' } as const;
  const begin = (days: { from?: string; until?: string }, now: Date) =>
    addAssignment(db(), {
      code: 'p1',
      place: fire,
      isSeconded: true,
      span: assignmentSpan(days, now, TIME_ZONE),
    });
  const isThereAt = async (instant: string) =>
    (await readPerson(db(), CLERK, new Date(instant)))!.units.some(({ code }) => code === 'fire');

  it('holds from the beginning of its first day until the end of its last, and can be ended before', async () => {
    const now = new Date('2027-03-01T02:00:00Z');
    await begin({ from: '2027-03-10', until: '2027-03-12' }, now);
    expect(await isThereAt('2027-03-09T15:59:00Z')).toBe(false);
    expect(await isThereAt('2027-03-09T16:00:00Z')).toBe(true);
    expect(await isThereAt('2027-03-12T15:59:00Z')).toBe(true);
    expect(await isThereAt('2027-03-12T16:00:00Z')).toBe(false);
    const { assignments } = (await readPersonFile(db(), 'p1', now))!;
    const ahead = assignments.find(({ isAhead }) => isAhead)!;
    await endAssignment(db(), { code: 'p1', assignmentId: ahead.id, now: new Date('2027-03-11T02:00:00Z') });
    expect(await isThereAt('2027-03-11T01:00:00Z')).toBe(true);
    expect(await isThereAt('2027-03-11T03:00:00Z')).toBe(false);
  });

  it('is refused where it overlaps another at the same place, and for days that are over', async () => {
    const now = new Date('2027-04-01T02:00:00Z');
    await begin({ from: '2027-04-10', until: '2027-04-20' }, now);
    await begin({ from: '2027-04-21' }, now);
    for (const days of [{ from: '2027-04-20', until: '2027-04-20' }, { until: '2027-04-10' }, {}])
      await expect(begin(days, now)).rejects.toMatchObject({ field: 'place', reason: 'already_there' });
    for (const [days, field] of [
      [{ from: '2027-03-31' }, 'from'],
      [{ until: '2027-03-31' }, 'until'],
    ] as const)
      expect(() => assignmentSpan(days, now, TIME_ZONE)).toThrow(
        expect.objectContaining({ field, reason: 'day_past' }),
      );
  });
});
