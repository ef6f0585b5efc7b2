import { makePgArray } from 'drizzle-orm/pg-core';

/** What is a text already is PostgreSQL's own way of writing a list (as in rows-as-columns.ts). */
const write = (list: unknown[] | string) => (typeof list === 'string' ? list : makePgArray(list));

function refuse(): never {
  throw new Error('A list is read as JSON: write to_json(…) or json_agg(…) in the query');
}

/**
 * The lists that queries send: what the driver must know of their types. It could ask the database for all types, but it
 * does that on every new connection with a question whose failure nobody can catch: a connection lost in that moment
 * ends the process (porsager/postgres issues 1192 and 1223). A list of another type is sent with `in ${sql(list)}`.
 */
export const ARRAY_TYPES = {
  integers: { to: 1007, from: [1007], serialize: write, parse: refuse }, // integer[]
  texts: { to: 1009, from: [1009], serialize: write, parse: refuse }, // text[]
};
