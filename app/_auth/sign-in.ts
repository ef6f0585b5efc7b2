import { clearTries, countTry } from '@/db/commands/account/count-try';
import type { Connection } from '@/db/connect';
import { normalUsername } from '@/lib/authority/username';
import { ADDRESS_HEADER } from '../_http/tell-address';
import { AUTH_ORIGIN, authOf } from './auth';

export type SignInOutcome =
  | { kind: 'signed_in'; cookies: string[] }
  | { kind: 'wrong' }
  /** too many tries from this address or with this name */
  | { kind: 'too_many' };

/**
 * Tries to sign in. The limit by address is better-auth's; the one by name, which also holds against guesses from many addresses, is
 * counted beside it. An unknown name takes as long as a wrong password and is told in the same words.
 */
export async function signIn(
  connection: Connection,
  typed: { username: string; password: string },
  request: Request,
): Promise<SignInOutcome> {
  const username = normalUsername(typed.username);
  if (!(await countTry(connection.db, username))) return { kind: 'too_many' };
  const auth = await authOf(connection);
  const answer = await auth.handler(
    new Request(`${AUTH_ORIGIN}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        [ADDRESS_HEADER]: request.headers.get(ADDRESS_HEADER) ?? '',
        'User-Agent': request.headers.get('user-agent') ?? '',
      },
      body: JSON.stringify({ username, password: typed.password }),
    }),
  );
  if (answer.status === 429) return { kind: 'too_many' };
  if (answer.status >= 500) throw new Error(`better-auth: ${answer.status} ${await answer.text()}`);
  if (!answer.ok) return { kind: 'wrong' };
  await clearTries(connection.db, username);
  return { kind: 'signed_in', cookies: answer.headers.getSetCookie() };
}
