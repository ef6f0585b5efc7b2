import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { ROLES } from '../../lib/authority/roles';
import { id, instant, oneOf } from './columns';
import { grid } from './grid';
import { unit } from './unit';

/** Somebody who works for the office. */
export const person = pgTable(
  'person',
  {
    id: id(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    title: text('title'),
  },
  () => [oneOf('person', 'role', ROLES)],
);

/** Where somebody belongs, from when until when: a home unit or grid, or one that he is seconded to. */
export const personAssignment = pgTable(
  'person_assignment',
  {
    id: id(),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    unitId: integer('unit_id').references(() => unit.id),
    gridId: integer('grid_id').references(() => grid.id),
    seconded: boolean('seconded').notNull().default(false),
    fromAt: instant('from_at').notNull(),
    untilAt: instant('until_at'),
  },
  (t) => [
    index('person_assignment_person').on(t.personId),
    check('person_assignment_one_place', sql`(unit_id is null) <> (grid_id is null)`),
    check('person_assignment_in_order', sql`until_at is null or until_at > from_at`),
  ],
);
