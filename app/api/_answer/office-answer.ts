import { readerOf } from '@/app/_auth/reader';
import { type SignedIn, signedIn } from '@/app/_auth/signed-in';
import type { Asked } from '@/app/_http/asked';
import type { Answer } from '@/app/_http/plain-answer';
import type { Connection } from '@/db/connect';
import { may, type Permission } from '@/lib/authority/permissions';
import { AppError } from '@/lib/contract/app-error';
import { answer, type PathContext } from './answer';

/** Who asks, if he may; otherwise the refusal: 401 to whoever is not signed in, 403 to whoever may not. */
async function requirePermission(
  connection: Connection,
  headers: Asked['headers'],
  permission: Permission,
): Promise<SignedIn> {
  const who = await signedIn(connection, headers);
  if (who === null) {
    throw new AppError({
      code: 'not_signed_in',
      message: 'nobody is signed in',
      userMessage: 'This is for the office only. Sign in at /sign-in, then ask again.',
    });
  }
  if (may(who.person.role, permission)) return who;
  throw new AppError({
    code: 'forbidden',
    message: `${who.person.role} may not ${permission}`,
    userMessage: `Your role “${who.person.role}” does not include this. Ask the administrator of your office.`,
    field: 'role',
    value: who.person.role,
  });
}

/** Whoever may not see words may not search them either: he would learn where they stand. */
function refuseWords(request: Asked, person: SignedIn['person']): void {
  const text = new URL(request.url).searchParams.get('text');
  if (!text || readerOf(person).seesWords) return;
  throw new AppError({
    code: 'forbidden',
    message: `${person.role} may not filter by words`,
    userMessage: `Your role “${person.role}” does not see what residents said, and cannot search it. Leave “text” out.`,
    field: 'text',
    value: text,
  });
}

/**
 * Makes the handler of an interface of the office: nothing is done, not even the address read, before it is known who asks and that
 * he may. `connection` is asked for when somebody asks.
 *
 * @example export const GET = officeAnswer('see_map', appConnection, async (request, path, who) => Response.json(…));
 */
export const officeAnswer = <
  P = Record<string, never>,
  R extends Asked = Request,
  A extends Answer = Response,
>(
  permission: Permission,
  connection: () => Connection,
  work: (request: R, path: P, who: SignedIn) => Promise<A>,
): ((request: R, context: PathContext<P>) => Promise<A | Response>) =>
  answer<P, R, A>(async (request, path) => {
    const who = await requirePermission(connection(), request.headers, permission);
    refuseWords(request, who.person);
    return work(request, path, who);
  });
