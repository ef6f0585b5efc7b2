import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { username } from 'better-auth/plugins/username';
import type { Connection } from '@/db/connect';
import { readAuthSecret } from '@/db/queries/account/read-auth-secret';
import { credential, login, rateLimit, session, verification } from '@/db/schema/login';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD, USERNAME } from '@/lib/authority/username';
import { ADDRESS_HEADER } from '../_http/tell-address';

const A_WEEK_IN_SECONDS = 7 * 24 * 3600;

/**
 * From one address, within a quarter of an hour, whether they succeed or not: an office with all its grid workers and seconded staff signs
 * in of a morning from behind one address. Guesses at one name end much sooner (db/commands/account/count-try).
 */
const TRIES_FROM_ONE_ADDRESS = { window: 15 * 60, max: 400 };

/** Nobody asks better-auth over the network: our own forms do, under this name, and say from where they were sent. */
export const AUTH_ORIGIN = 'http://guatu.invalid';

function createAuth({ db }: Connection, secret: string) {
  return betterAuth({
    baseURL: AUTH_ORIGIN,
    secret,
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { user: login, session, account: credential, verification, rateLimit },
    }),
    user: { additionalFields: { personId: { type: 'number', required: true, input: false } } },
    emailAndPassword: {
      enabled: true, // by username, below: it is the name of passwords here
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    session: { expiresIn: A_WEEK_IN_SECONDS, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      storage: 'database',
      customRules: { '/sign-in/username': TRIES_FROM_ONE_ADDRESS },
    },
    advanced: {
      cookiePrefix: 'guatu',
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: [username({ usernameValidator: (name) => USERNAME.test(name) })],
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });
}

export type Auth = ReturnType<typeof createAuth>;

const held = new WeakMap<Connection, Promise<Auth>>();

/** Sign-in over this connection (the app role's). */
export function authOf(connection: Connection): Promise<Auth> {
  const known = held.get(connection);
  if (known) return known;
  const made = readAuthSecret(connection.db).then((secret) => createAuth(connection, secret));
  made.catch(() => held.delete(connection)); // the database was away: ask again
  held.set(connection, made);
  return made;
}
