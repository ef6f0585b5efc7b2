import { seeOther } from '@/app/_auth/read-form';
import { personHref } from '@/app/_forms/admin-address';
import { doneHref } from '@/app/_forms/form-outcome';
import { adminForm } from '@/app/api/_answer/admin-form';
import { appConnection } from '@/db/client';
import { changePerson } from '@/db/commands/person/change-person';
import { may } from '@/lib/authority/permissions';
import { parseForm } from '@/lib/contract/form-refusal';
import { CHANGED_PERSON } from '@/lib/contract/person-form';

export const dynamic = 'force-dynamic';

/** `POST /api/admin/people/{code}` (a form: name, role, title, confirmed): another name, role or title. */
export const POST = adminForm<{ code: string }>(
  appConnection,
  ({ code }) => personHref(code),
  async ({ path: { code }, typed, who }) => {
    const { confirmed: isConfirmed, ...wanted } = parseForm(CHANGED_PERSON, typed);
    const actorId = who.person.id;
    await changePerson(appConnection().db, { code, wanted, actorId, isConfirmed });
    const isOut = code === who.person.code && !may(wanted.role, 'administer');
    return seeOther(isOut ? '/account' : doneHref(personHref(code), 'changed'));
  },
);
