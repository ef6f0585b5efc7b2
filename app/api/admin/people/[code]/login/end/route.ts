import { seeOther } from '@/app/_auth/read-form';
import { personHref } from '@/app/_forms/admin-address';
import { doneHref } from '@/app/_forms/form-outcome';
import { adminForm } from '@/app/api/_answer/admin-form';
import { appConnection } from '@/db/client';
import { takeLogin } from '@/db/commands/account/take-login';
import { parseForm } from '@/lib/contract/form-refusal';
import { ENDED_LOGIN } from '@/lib/contract/person-form';

export const dynamic = 'force-dynamic';

/** `POST /api/admin/people/{code}/login/end` (a form: confirmed): no way in any more, and no session. */
export const POST = adminForm<{ code: string }>(
  appConnection,
  ({ code }) => personHref(code),
  async ({ path: { code }, typed, who }) => {
    const { confirmed: isConfirmed } = parseForm(ENDED_LOGIN, typed);
    await takeLogin(appConnection().db, { code, actorId: who.person.id, isConfirmed });
    return seeOther(code === who.person.code ? '/sign-in' : doneHref(personHref(code), 'login_ended'));
  },
);
