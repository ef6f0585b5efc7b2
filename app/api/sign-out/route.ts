import { authOf } from '@/app/_auth/auth';
import { seeOther } from '@/app/_auth/read-form';
import { requireSameOrigin } from '@/app/_auth/same-origin';
import { sessionCookies } from '@/app/_auth/session-cookies';
import { forgetSessions } from '@/app/_auth/signed-in';
import { appConnection } from '@/db/client';
import { answer } from '../_answer/answer';

export const dynamic = 'force-dynamic';

/**
 * `POST /api/sign-out`: ends the session and leads to the public's page. What this browser has kept of the office, the inspector's
 * pages among it, is told to go.
 */
export const POST = answer(async (request) => {
  requireSameOrigin(request);
  const auth = await authOf(appConnection());
  const cookie = request.headers.get('cookie') ?? '';
  const ended = await auth.api.signOut({ headers: new Headers({ cookie }), asResponse: true });
  forgetSessions();
  const headers = sessionCookies(request, ended.headers.getSetCookie());
  headers.set('Clear-Site-Data', '"cache", "storage"');
  return seeOther('/', headers);
});
