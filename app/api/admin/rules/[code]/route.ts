import { seeOther } from '@/app/_auth/read-form';
import { ADMIN_PAGES, ruleHref } from '@/app/_forms/admin-address';
import { doneHref } from '@/app/_forms/form-outcome';
import { adminForm } from '@/app/api/_answer/admin-form';
import { appConnection } from '@/db/client';
import { changeRule } from '@/db/commands/routing/keep-rule';
import { parseForm } from '@/lib/contract/form-refusal';
import { RULE } from '@/lib/contract/rule-form';

export const dynamic = 'force-dynamic';

/** `POST /api/admin/rules/{code}` (a form, see lib/contract/rule-form.ts): another content of a rule. */
export const POST = adminForm<{ code: string }>(
  appConnection,
  ({ code }) => ruleHref(code),
  async ({ path: { code }, typed }) => {
    await changeRule(appConnection().db, code, parseForm(RULE, typed));
    return seeOther(doneHref(ADMIN_PAGES.rules, 'changed'));
  },
);
