import { demoUsername } from '@/db/seed/demo-accounts';
import type { Role } from '@/lib/authority/roles';

/** Of every account of the demo that tests look at. */
export const DEMO_PASSWORD = 'invented-for-tests';

/** Sends the form of the page `/sign-in`. */
export function sendSignIn(
  address: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${address}/api/sign-in`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers,
  });
}

/** The cookies that an answer sets, as a browser sends them back. */
export const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** Signs in to the demo with a role's account. @returns the header by which every further request is signed in */
export async function signInAs(
  address: string,
  role: Role,
  password = DEMO_PASSWORD,
): Promise<{ cookie: string }> {
  const answer = await sendSignIn(address, { username: demoUsername(role), password });
  const cookie = cookieOf(answer);
  if (answer.status !== 303 || cookie === '')
    throw new Error(`${role} was not let in: ${answer.status} ${answer.headers.get('location')}`);
  return { cookie };
}
