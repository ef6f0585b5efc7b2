import { personHref } from '@/app/_forms/admin-address';
import { adminForm } from '@/app/api/_answer/admin-form';
import { passwordPage } from '@/app/api/_answer/password-page';
import { appConnection } from '@/db/client';
import { giveLogin } from '@/db/commands/account/give-login';
import { makePassword } from '@/lib/authority/make-password';
import { parseForm } from '@/lib/contract/form-refusal';
import { NEW_LOGIN } from '@/lib/contract/person-form';

export const dynamic = 'force-dynamic';

/** `POST /api/admin/people/{code}/login` (a form: username): a way in. Answers with the page that shows its password, this once. */
export const POST = adminForm<{ code: string }>(
  appConnection,
  ({ code }) => personHref(code),
  async ({ request, path: { code }, typed }) => {
    const { username } = parseForm(NEW_LOGIN, typed);
    const password = makePassword();
    const name = await giveLogin(appConnection().db, { code, username, password });
    return passwordPage(request, { name, username, password, next: personHref(code) });
  },
);
