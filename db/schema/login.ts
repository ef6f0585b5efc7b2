import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, pgSchema, text } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns';
import { person } from './person';

/**
 * Who can sign in. The tables are those that better-auth works with (its names are in the comments); what somebody may do
 * stands in `person.role` and nowhere here.
 */
export const auth = pgSchema('auth');

/** A person's way in (better-auth: user). Taking it away ends every session; the person and what he did stay. */
export const login = auth.table('login', {
  id: text('id').primaryKey(),
  personId: integer('person_id')
    .notNull()
    .unique()
    .references(() => person.id),
  username: text('username').notNull().unique(),
  displayUsername: text('display_username'),
  name: text('name').notNull(),
  /** better-auth wants one. Nobody is written to. */
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

export const session = auth.table(
  'session',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => login.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [index('session_user').on(t.userId)],
);

/** The password of a login, hashed with scrypt (better-auth: account). The columns of other providers stay empty. */
export const credential = auth.table(
  'credential',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => login.id, { onDelete: 'cascade' }),
    password: text('password'),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [index('credential_user').on(t.userId)],
);

/** better-auth asks for it; nothing that we use writes to it. */
export const verification = auth.table('verification', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

/** How often was tried lately, from one address or (`username:…`) with one name. `lastRequest` in ms since 1970. */
export const rateLimit = auth.table('rate_limit', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique(),
  count: integer('count').notNull(),
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
});

/** What cookies are signed with: made with the database, so that several web servers have one. */
export const authSecret = auth.table(
  'secret',
  {
    id: integer('id').primaryKey().default(1),
    secret: bytes('secret')
      .notNull()
      .default(sql`uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())`),
  },
  () => [check('secret_is_one', sql`id = 1`)],
);
