import type { Sql } from 'postgres';

/** Clerks, inspectors, some handlers for each unit, and a leader; their names are numbers. */
export async function hirePeople(sql: Sql): Promise<void> {
  await sql`
    insert into person (code, name, role)
    select 'CLERK' || n, '受理员' || n, 'clerk' from generate_series(1, 10) n
    union all select 'INSP' || n, '督查员' || n, 'inspector' from generate_series(1, 10) n
    union all select 'H' || u.id || '-' || n, '承办员' || u.id || '-' || n, 'handler'
      from unit u, generate_series(1, 3) n where not u.is_inspection
    union all select 'LEADER1', '领导1', 'leader'`;
  await sql`
    insert into person_assignment (person_id, unit_id, from_at)
    select p.id, u.id, timestamptz '2020-01-01'
    from person p join unit u
      on p.code like 'H' || u.id || '-%' or (p.role = 'inspector' and u.is_inspection)`;
}
