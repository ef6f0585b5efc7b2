import { seeOther } from '@/app/_auth/read-form';
import { ADMIN_PAGES } from '@/app/_forms/admin-address';
import { doneHref } from '@/app/_forms/form-outcome';
import { adminForm } from '@/app/api/_answer/admin-form';
import { appConnection } from '@/db/client';
import { addRule } from '@/db/commands/routing/keep-rule';
import { parseForm } from '@/lib/contract/form-refusal';
import { RULE } from '@/lib/contract/rule-form';

export const dynamic = 'force-dynamic';

/** `POST /api/admin/rules` (a form, see lib/contract/rule-form.ts): a rule of the office's own. */
export const POST = adminForm(
  appConnection,
  () => ADMIN_PAGES.addRule,
  async ({ typed }) => {
    await addRule(appConnection().db, parseForm(RULE, typed));
    return seeOther(doneHref(ADMIN_PAGES.rules, 'added'));
  },
);
