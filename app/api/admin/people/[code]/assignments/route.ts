import { seeOther } from '@/app/_auth/read-form';
import { personHref } from '@/app/_forms/admin-address';
import { doneHref } from '@/app/_forms/form-outcome';
import { adminForm } from '@/app/api/_answer/admin-form';
import { appConnection } from '@/db/client';
import { addAssignment } from '@/db/commands/person/add-assignment';
import { readNow } from '@/db/queries/office/read-office';
import { parseForm } from '@/lib/contract/form-refusal';
import { NEW_ASSIGNMENT } from '@/lib/contract/person-form';

export const dynamic = 'force-dynamic';

/** `POST /api/admin/people/{code}/assignments` (a form: place, kind): where somebody belongs, from now. */
export const POST = adminForm<{ code: string }>(
  appConnection,
  ({ code }) => personHref(code),
  async ({ path: { code }, typed }) => {
    const { place, kind } = parseForm(NEW_ASSIGNMENT, typed);
    const { db } = appConnection();
    await addAssignment(db, { code, place, isSeconded: kind === 'seconded', now: await readNow(db) });
    return seeOther(doneHref(personHref(code), 'assigned'));
  },
);
