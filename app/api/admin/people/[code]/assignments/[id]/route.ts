import { seeOther } from '@/app/_auth/read-form';
import { personHref } from '@/app/_forms/admin-address';
import { doneHref } from '@/app/_forms/form-outcome';
import { adminForm } from '@/app/api/_answer/admin-form';
import { appConnection } from '@/db/client';
import { endAssignment } from '@/db/commands/person/end-assignment';
import { readNow } from '@/db/queries/office/read-office';
import { FormRefusal } from '@/lib/contract/form-refusal';

export const dynamic = 'force-dynamic';

/** `POST /api/admin/people/{code}/assignments/{id}`: it ends now. */
export const POST = adminForm<{ code: string; id: string }>(
  appConnection,
  ({ code }) => personHref(code),
  async ({ path: { code, id } }) => {
    if (!/^\d{1,9}$/.test(id)) throw new FormRefusal('assignment', id, 'already_ended');
    const { db } = appConnection();
    await endAssignment(db, { code, assignmentId: Number(id), now: await readNow(db) });
    return seeOther(doneHref(personHref(code), 'ended'));
  },
);
