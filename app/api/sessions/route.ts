import { authOf } from '@/app/_auth/auth';
import { readForm, seeOther } from '@/app/_auth/read-form';
import { requireSameOrigin } from '@/app/_auth/same-origin';
import { forgetSessions } from '@/app/_auth/signed-in';
import { appConnection } from '@/db/client';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/**
 * `POST /api/sessions` (a form): ends one's session on another device (`session`, as `/account` lists them), or without naming one on
 * all others. One that has ended meanwhile is no error.
 */
export const POST = officeAnswer('own_account', appConnection, async (request) => {
  requireSameOrigin(request);
  const { session } = await readForm(request);
  const auth = await authOf(appConnection());
  const headers = new Headers({ cookie: request.headers.get('cookie') ?? '' });
  if (session === undefined) await auth.api.revokeOtherSessions({ headers });
  else {
    const own = await auth.api.listSessions({ headers });
    const token = own.find(({ id }) => id === session)?.token;
    if (token !== undefined) await auth.api.revokeSession({ headers, body: { token } });
  }
  forgetSessions();
  return seeOther(`/account?sessions=${session === undefined ? 'ended' : 'one'}`);
});
