import { authOf } from '@/app/_auth/auth';
import { seeOther } from '@/app/_auth/read-form';
import { requireSameOrigin } from '@/app/_auth/same-origin';
import { forgetSessions } from '@/app/_auth/signed-in';
import { appConnection } from '@/db/client';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `POST /api/sessions`: ends one's sessions on all other devices. */
export const POST = officeAnswer('own_account', appConnection, async (request) => {
  requireSameOrigin(request);
  const auth = await authOf(appConnection());
  await auth.api.revokeOtherSessions({
    headers: new Headers({ cookie: request.headers.get('cookie') ?? '' }),
  });
  forgetSessions();
  return seeOther('/account?sessions=ended');
});
