import { seeOther } from '@/app/_auth/read-form';
import { ADMIN_PAGES, unitHref } from '@/app/_forms/admin-address';
import { doneHref } from '@/app/_forms/form-outcome';
import { adminForm } from '@/app/api/_answer/admin-form';
import { appConnection } from '@/db/client';
import { changeUnit } from '@/db/commands/unit/change-unit';
import { parseForm } from '@/lib/contract/form-refusal';
import { CHANGED_UNIT } from '@/lib/contract/unit-form';

export const dynamic = 'force-dynamic';

/** `POST /api/admin/units/{code}` (a form: nameZh, nameEn, forceClass, level): another name, class or level. */
export const POST = adminForm<{ code: string }>(
  appConnection,
  ({ code }) => unitHref(code),
  async ({ path: { code }, typed }) => {
    await changeUnit(appConnection().db, code, parseForm(CHANGED_UNIT, typed));
    return seeOther(doneHref(ADMIN_PAGES.units, 'changed'));
  },
);
