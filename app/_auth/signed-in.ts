import type { Asked } from '@/app/_http/asked';
import type { Connection } from '@/db/connect';
import { type OfficePerson, readPerson } from '@/db/queries/account/read-person';
import { readNow } from '@/db/queries/office/read-office';
import { authOf } from './auth';

/** Who asks: a person of the office, and the session by which he does. */
export interface SignedIn {
  person: OfficePerson;
  username: string;
  sessionId: string;
}

/** The name of the session's cookie, as better-auth forms it from our prefix. */
const SESSION_COOKIE = 'guatu.session_token';

/**
 * For how long a session counts as known, milliseconds. So long can a session that was ended, or a role that was taken away,
 * go on to be answered: the price of tiles and counts that need not ask the database who is asking.
 */
const KNOWN_FOR_MS = 5_000;
/** More than sign in to a city's office at once; beyond it everything is asked anew. */
const MOST_KNOWN = 10_000;

interface Known {
  until: number;
  who: Promise<SignedIn | null>;
}

/** Next loads this module once for pages and once for handlers: what ends a session must reach both. */
const held = globalThis as typeof globalThis & { guatuKnownSessions?: Map<string, Known> };
held.guatuKnownSessions ??= new Map();
const known = held.guatuKnownSessions;

const sessionCookieOf = (headers: Asked['headers']): string | null =>
  (headers.get('cookie') ?? '')
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${SESSION_COOKIE}=`)) ?? null;

async function ask(connection: Connection, cookie: string): Promise<SignedIn | null> {
  const auth = await authOf(connection);
  const found = await auth.api.getSession({ headers: new Headers({ cookie }) });
  if (found === null) return null;
  const person = await readPerson(connection.db, found.user.personId, await readNow(connection.db));
  if (person === null) return null;
  return { person, username: found.user.username ?? '', sessionId: found.session.id };
}

/** Whoever sends these headers, if he is signed in; known for {@link KNOWN_FOR_MS}. */
export function signedIn(connection: Connection, headers: Asked['headers']): Promise<SignedIn | null> {
  const cookie = sessionCookieOf(headers);
  if (cookie === null) return Promise.resolve(null);
  const before = known.get(cookie);
  if (before && before.until > Date.now()) return before.who;
  if (known.size >= MOST_KNOWN) known.clear();
  const who = ask(connection, cookie);
  known.set(cookie, { until: Date.now() + KNOWN_FOR_MS, who });
  who.catch(() => known.delete(cookie));
  return who;
}

/** When it is to be asked anew who sends these headers: until then {@link signedIn} answers what it knows. Milliseconds, as Date.now(). */
export function knownUntil(headers: Headers): number {
  const cookie = sessionCookieOf(headers);
  const now = Date.now();
  const until = (cookie !== null && known.get(cookie)?.until) || 0;
  return until > now ? until : now + KNOWN_FOR_MS;
}

/** Nobody counts as known any more: a session was ended here, or a person's role or place changed. */
export const forgetSessions = (): void => known.clear();
