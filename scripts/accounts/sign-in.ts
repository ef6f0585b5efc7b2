/** What the form of the page `/sign-in` is filled in with. */
export interface Account {
  username: string;
  password: string;
}

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

/** Signs in where Guatu is served. @returns the header `Cookie` by which every further request is signed in */
export async function signIn(address: string, { username, password }: Account): Promise<string> {
  const answer = await sendSignIn(address, { username, password });
  const cookie = cookieOf(answer);
  if (answer.status !== 303 || cookie === '')
    throw new Error(`${username} was not let in: ${answer.status} ${answer.headers.get('location')}`);
  return cookie;
}
