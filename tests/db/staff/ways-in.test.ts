import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appointAdministrator } from '@/db/commands/account/appoint-administrator';
import { createLogin } from '@/db/commands/account/create-login';
import { giveLogin } from '@/db/commands/account/give-login';
import { setPassword } from '@/db/commands/account/set-password';
import { takeLogin } from '@/db/commands/account/take-login';
import { addPerson } from '@/db/commands/person/add-person';
import { changePerson } from '@/db/commands/person/change-person';
import { listUnmanned } from '@/db/queries/unit/list-unmanned';
import type { Role } from '@/lib/authority/roles';
import { append, CLERK, createSmallOffice, event, HANDLER, openIssue } from '@/tests/support/small-office';
import type { TestDatabase } from '@/tests/support/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createSmallOffice();
});
afterAll(() => database.drop());

/** All of it as the web: with the app role. */
const db = () => database.app.db;
const password = 'invented-for-tests';
const now = new Date('2026-08-10T01:00:00Z');
const ADMINISTRATOR = 5;

beforeEach(async () => {
  const { sql, db } = database.owner;
  await sql`delete from auth.login`;
  await sql`
    insert into person (id, code, name, role) overriding system value values (${ADMINISTRATOR}, 'p5', '示例5', 'administrator')
    on conflict (id) do update set role = 'administrator'`;
  await sql`select setval(pg_get_serial_sequence('person', 'id'), (select max(id) from person))`;
  await sql`update person set role = 'clerk', name = '示例1' where id = ${CLERK}`;
  await createLogin(db, { personId: ADMINISTRATOR, name: '示例5', username: 'first', password });
});

const toRole = (code: string, role: Role, actorId = CLERK, isConfirmed = false) =>
  changePerson(db(), { code, wanted: { name: '示例', role, title: null }, actorId, isConfirmed });
const take = (code: string, actorId = CLERK, isConfirmed = false) =>
  takeLogin(db(), { code, actorId, isConfirmed });
const refused = (field: string, reason: string) => ({ name: 'FormRefusal', field, reason });

describe('the last administrator who can sign in', () => {
  it('keeps his role and his way in, whoever asks and however sure he is', async () => {
    const last = { reason: 'last_administrator' };
    await expect(toRole('p5', 'leader')).rejects.toMatchObject(last);
    await expect(toRole('p5', 'leader', ADMINISTRATOR, true)).rejects.toMatchObject(last);
    await expect(take('p5')).rejects.toMatchObject(last);
    await expect(take('p5', ADMINISTRATOR, true)).rejects.toMatchObject(last);
  });

  it('is the last also where another administrator has no way in', async () => {
    await toRole('p1', 'administrator');
    await expect(take('p5')).rejects.toMatchObject(refused('username', 'last_administrator'));
    await giveLogin(db(), { code: 'p1', username: 'second', password });
    await take('p5');
    await expect(take('p1')).rejects.toMatchObject(refused('username', 'last_administrator'));
  });

  it('is one of two who take each other’s way in at the same moment', async () => {
    await toRole('p1', 'administrator');
    await giveLogin(db(), { code: 'p1', username: 'second', password });
    const outcomes = await Promise.allSettled([
      take('p5', CLERK),
      take('p1', ADMINISTRATOR),
      toRole('p5', 'leader', CLERK),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(2);
    const [left] = await database.owner.sql`
      select count(*)::integer as n from auth.login l join person p on p.id = l.person_id where p.role = 'administrator'`;
    expect(left).toEqual({ n: 1 });
  });
});

describe('whoever has the machine', () => {
  const appoint = (username: string) =>
    database.owner.db.transaction((own) =>
      appointAdministrator(own, { username, name: '示例新', password: 'another-password' }),
    );

  it('makes an administrator, and gives one another password', async () => {
    expect(await appoint('second')).toEqual({ name: '示例新', isNew: true });
    expect(await appoint('first')).toMatchObject({ isNew: false });
  });

  it('is told who it is whose username is no administrator’s, and that one keeps his password', async () => {
    await giveLogin(db(), { code: 'p1', username: 'desk', password });
    const held = () => database.owner.sql`select password from auth.credential order by id`;
    const before = await held();
    await expect(appoint('desk')).rejects.toMatchObject({
      userMessage: expect.stringMatching(/“desk” is 示例1, whose role is “clerk”.*nothing was changed/),
    });
    expect(await held()).toEqual(before);
  });
});

describe('nobody locks himself out without knowing it', () => {
  beforeEach(async () => {
    await toRole('p1', 'administrator');
    await giveLogin(db(), { code: 'p1', username: 'second', password });
  });

  it('neither of his role', async () => {
    await expect(toRole('p5', 'clerk', ADMINISTRATOR)).rejects.toMatchObject(refused('role', 'own_role'));
    await toRole('p5', 'clerk', ADMINISTRATOR, true);
  });

  it('nor of his way in', async () => {
    await expect(take('p5', ADMINISTRATOR)).rejects.toMatchObject(refused('username', 'own_login'));
    await take('p5', ADMINISTRATOR, true);
  });

  it('nor by another password, which he changes where the old one is asked for', async () => {
    const own = setPassword(db(), { code: 'p5', password, actorId: ADMINISTRATOR });
    await expect(own).rejects.toMatchObject(refused('password', 'own_password'));
  });
});

describe('a way in', () => {
  it('is refused under a name that is another’s, also to somebody new, who then is not entered either', async () => {
    const taken = refused('username', 'username_taken');
    await expect(giveLogin(db(), { code: 'p1', username: 'first', password })).rejects.toMatchObject(taken);
    const login = { username: 'first', password };
    const newcomer = addPerson(db(), { name: '示例新人', role: 'handler', title: null, login, now });
    await expect(newcomer).rejects.toMatchObject(taken);
    expect(await database.owner.sql`select from person where name = '示例新人'`).toHaveLength(0);
  });

  it('is one: who has one gets no second', async () => {
    const second = giveLogin(db(), { code: 'p5', username: 'another', password });
    await expect(second).rejects.toMatchObject({ ...refused('username', 'has_login'), value: 'first' });
  });

  it('is neither renewed nor taken where there is none, and given to nobody who is not there', async () => {
    await expect(take('p1')).rejects.toMatchObject(refused('username', 'no_login'));
    const renewed = setPassword(db(), { code: 'p1', password, actorId: ADMINISTRATOR });
    await expect(renewed).rejects.toMatchObject(refused('username', 'no_login'));
    await expect(take('p99')).rejects.toMatchObject({ code: 'not_found', value: 'p99' });
  });

  it('that is taken or renewed ends every session; he himself and what he did stay', async () => {
    const { sql } = database.owner;
    const issue = await openIssue(db());
    await append(db(), event(issue, 'start', 3, HANDLER));
    await giveLogin(db(), { code: 'p2', username: 'handler', password });
    const sessions = () =>
      sql`select from auth.session where user_id = (select id from auth.login where person_id = ${HANDLER})`;
    const open = () => sql`
      insert into auth.session (id, token, user_id, expires_at)
      select gen_random_uuid(), gen_random_uuid(), id, now() + interval '1 day' from auth.login where person_id = ${HANDLER}`;
    await open();
    const renewed = await setPassword(db(), { code: 'p2', password: 'another-one', actorId: ADMINISTRATOR });
    expect(renewed).toEqual({ name: '示例2', username: 'handler' });
    expect(await sessions()).toHaveLength(0);
    await open();
    await take('p2');
    expect(await sql`select from auth.session`).toHaveLength(0);
    expect(
      await sql`select from auth.credential c join auth.login l on l.id = c.user_id where l.person_id = ${HANDLER}`,
    ).toHaveLength(0);
    expect(await sql`select from ledger_event where actor_id = ${HANDLER}`).not.toHaveLength(0);
    await giveLogin(db(), { code: 'p2', username: 'handler', password }); // and can be given back
  });
});

it('somebody new is there with everything, or not at all', async () => {
  const { sql } = database.owner;
  const nowhere = { kind: 'unit', code: 'no_such_unit' } as const;
  const login = { username: 'newcomer', password };
  const wanted = { name: '示例新人', role: 'handler', title: '干事', login, now } as const;
  await expect(addPerson(db(), { ...wanted, place: nowhere })).rejects.toMatchObject(
    refused('place', 'choice'),
  );
  expect(await sql`select from person where name = '示例新人'`).toHaveLength(0);
  const code = await addPerson(db(), { ...wanted, place: { kind: 'unit', code: 'property' } });
  const rows = await sql`
    select p.code, p.role, p.title, l.username, u.code as unit, a.seconded, a.until_at,
      a.from_at = ${now.toISOString()}::timestamptz as from_now
    from person p join auth.login l on l.person_id = p.id join person_assignment a on a.person_id = p.id
    join unit u on u.id = a.unit_id where p.name = '示例新人'`;
  expect(rows).toEqual([
    {
      code,
      role: 'handler',
      title: '干事',
      username: 'newcomer',
      unit: 'property',
      seconded: false,
      until_at: null,
      from_now: true,
    },
  ]);
  expect(code).toMatch(/^person-\d+$/);
});

describe('a unit that could be given work', () => {
  it('has nobody to start it until a handler belongs to it who can sign in', async () => {
    const why = async (unit: string, at = now) =>
      (await listUnmanned(db(), at)).find(({ code }) => code === unit)?.why ?? null;
    expect([await why('safety'), await why('property')]).toEqual(['nobody', 'no_login']);
    await giveLogin(db(), { code: 'p1', username: 'clerk', password });
    expect(await why('party_office')).toBe('nobody'); // a clerk belongs to it, who starts nothing
    await giveLogin(db(), { code: 'p2', username: 'handler', password });
    expect(await why('property')).toBeNull();
    expect(await why('property', new Date('2020-01-01T00:00:00Z'))).toBe('nobody'); // before he came to it
  });
});
