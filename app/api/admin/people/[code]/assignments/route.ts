import { seeOther } from '@/app/_auth/read-form';
import { personHref } from '@/app/_forms/admin-address';
import { doneHref } from '@/app/_forms/form-outcome';
import { adminForm } from '@/app/api/_answer/admin-form';
import { appConnection } from '@/db/client';
import { addAssignment } from '@/db/commands/person/add-assignment';
import { assignmentSpan } from '@/db/commands/person/assignment-span';
import { nowOf, readOffice } from '@/db/queries/office/read-office';
import { parseForm } from '@/lib/contract/form-refusal';
import { NEW_ASSIGNMENT } from '@/lib/contract/person-form';

export const dynamic = 'force-dynamic';

/** `POST /api/admin/people/{code}/assignments` (a form: place, kind, from, until): where somebody belongs, and when. */
export const POST = adminForm<{ code: string }>(
  appConnection,
  ({ code }) => personHref(code),
  async ({ path: { code }, typed }) => {
    const { place, kind, ...days } = parseForm(NEW_ASSIGNMENT, typed);
    const { db } = appConnection();
    const office = await readOffice(db);
    const now = office ? nowOf(office) : new Date();
    const span = assignmentSpan(days, now, office?.timeZone ?? 'Asia/Shanghai');
    await addAssignment(db, { code, place, isSeconded: kind === 'seconded', span });
    const told = { from: span.from > now ? span.from : null, until: span.until };
    return seeOther(doneHref(personHref(code), 'assigned', told));
  },
);
