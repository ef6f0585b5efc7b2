import { authOf } from '@/app/_auth/auth';
import { readForm, seeOther } from '@/app/_auth/read-form';
import { requireSameOrigin } from '@/app/_auth/same-origin';
import { sessionCookies } from '@/app/_auth/session-cookies';
import { forgetSessions } from '@/app/_auth/signed-in';
import { appConnection } from '@/db/client';
import { clearTries, countTry } from '@/db/commands/account/count-try';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/authority/username';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

const back = (outcome: string) => `/account?password=${outcome}`;

/** `POST /api/password` (a form: current, wanted, again): another password, and the end of all other sessions. */
export const POST = officeAnswer('own_account', appConnection, async (request, _, who) => {
  requireSameOrigin(request);
  const { current = '', wanted = '', again = '' } = await readForm(request);
  if (wanted !== again) return seeOther(back('differs'));
  if (wanted.length < SHORTEST_PASSWORD || wanted.length > LONGEST_PASSWORD) return seeOther(back('length'));
  const { db } = appConnection();
  if (!(await countTry(db, who.username))) return seeOther(back('too_many'));
  const auth = await authOf(appConnection());
  const changed = await auth.api.changePassword({
    body: { currentPassword: current, newPassword: wanted, revokeOtherSessions: true },
    headers: new Headers({ cookie: request.headers.get('cookie') ?? '' }),
    asResponse: true,
  });
  if (!changed.ok) return seeOther(back('wrong'));
  await clearTries(db, who.username);
  forgetSessions();
  return seeOther(back('changed'), sessionCookies(request, changed.headers.getSetCookie()));
});
