import { seeOther } from '@/app/_auth/read-form';
import { ADMIN_PAGES, personHref } from '@/app/_forms/admin-address';
import { doneHref } from '@/app/_forms/form-outcome';
import { adminForm } from '@/app/api/_answer/admin-form';
import { passwordPage } from '@/app/api/_answer/password-page';
import { appConnection } from '@/db/client';
import { addPerson } from '@/db/commands/person/add-person';
import { readNow } from '@/db/queries/office/read-office';
import { makePassword } from '@/lib/authority/make-password';
import { parseForm } from '@/lib/contract/form-refusal';
import { NEW_PERSON } from '@/lib/contract/person-form';

export const dynamic = 'force-dynamic';

/**
 * `POST /api/admin/people` (a form: name, role, title, place, username): somebody new. With a username it answers with the page that
 * shows his password, this once.
 */
export const POST = adminForm(
  appConnection,
  () => ADMIN_PAGES.addPerson,
  async ({ request, typed }) => {
    const { username, ...wanted } = parseForm(NEW_PERSON, typed);
    const { db } = appConnection();
    const login = username === undefined ? undefined : { username, password: makePassword() };
    const code = await addPerson(db, { ...wanted, login, now: await readNow(db) });
    const next = doneHref(personHref(code), 'added');
    return login ? passwordPage(request, { ...login, name: wanted.name, next }) : seeOther(next);
  },
);
