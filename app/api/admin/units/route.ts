import { seeOther } from '@/app/_auth/read-form';
import { ADMIN_PAGES } from '@/app/_forms/admin-address';
import { doneHref } from '@/app/_forms/form-outcome';
import { adminForm } from '@/app/api/_answer/admin-form';
import { appConnection } from '@/db/client';
import { addUnit } from '@/db/commands/unit/add-unit';
import { parseForm } from '@/lib/contract/form-refusal';
import { NEW_UNIT } from '@/lib/contract/unit-form';

export const dynamic = 'force-dynamic';

/** `POST /api/admin/units` (a form: nameZh, nameEn, forceClass, level, isInspection): a new unit. */
export const POST = adminForm(
  appConnection,
  () => ADMIN_PAGES.addUnit,
  async ({ typed }) => {
    await addUnit(appConnection().db, parseForm(NEW_UNIT, typed));
    return seeOther(doneHref(ADMIN_PAGES.units, 'added'));
  },
);
