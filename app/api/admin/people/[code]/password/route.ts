import { personHref } from '@/app/_forms/admin-address';
import { adminForm } from '@/app/api/_answer/admin-form';
import { passwordPage } from '@/app/api/_answer/password-page';
import { appConnection } from '@/db/client';
import { setPassword } from '@/db/commands/account/set-password';
import { makePassword } from '@/lib/authority/make-password';

export const dynamic = 'force-dynamic';

/** `POST /api/admin/people/{code}/password`: another password, shown on the page that it answers with, this once. */
export const POST = adminForm<{ code: string }>(
  appConnection,
  ({ code }) => personHref(code),
  async ({ request, path: { code }, who }) => {
    const password = makePassword();
    const whose = await setPassword(appConnection().db, { code, password, actorId: who.person.id });
    return passwordPage(request, { ...whose, password, next: personHref(code) });
  },
);
