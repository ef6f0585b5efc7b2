import { NEXT_PARAMETER, ownAddress, signInHref } from '@/app/_auth/next-address';
import { readForm, seeOther } from '@/app/_auth/read-form';
import { requireSameOrigin } from '@/app/_auth/same-origin';
import { sessionCookies } from '@/app/_auth/session-cookies';
import { signIn } from '@/app/_auth/sign-in';
import { appConnection } from '@/db/client';
import { answer } from '../_answer/answer';
import { isDatabaseAway } from '../_answer/is-database-away';

export const dynamic = 'force-dynamic';

/** `POST /api/sign-in` (a form: username, password, next): leads on to `next`, or back with what is wrong. */
export const POST = answer(async (request) => {
  requireSameOrigin(request);
  const { username = '', password = '', [NEXT_PARAMETER]: next } = await readForm(request);
  const address = ownAddress(next);
  const outcome = await signIn(appConnection(), { username, password }, request).catch((error: unknown) => {
    if (!isDatabaseAway(error)) throw error;
    return { kind: 'away' } as const; // told on the page, where what was typed can be sent again
  });
  if (outcome.kind === 'signed_in') return seeOther(address, sessionCookies(request, outcome.cookies));
  return seeOther(signInHref(address, { problem: outcome.kind, username }));
});
