import { and, eq, inArray } from 'drizzle-orm';
import { FormRefusal } from '../../../lib/contract/form-refusal';
import { notFound } from '../../../lib/contract/not-found';
import type { TypedRule } from '../../../lib/contract/rule-form';
import type { Database } from '../../connect';
import { ruleColumns } from '../../reference/load-rules';
import { category } from '../../schema/category';
import { community } from '../../schema/community';
import { routingRule } from '../../schema/routing-rule';
import { tag } from '../../schema/tag';
import { unit } from '../../schema/unit';
import { lockStaff } from '../person/lock-staff';

const columnsOf = ({ position, isActive, ...rule }: TypedRule) => ({
  position,
  isActive,
  ...ruleColumns(rule),
});

/** A rule of the office's own. @returns its code @throws FormRefusal for what is not there */
export function addRule(db: Database, wanted: TypedRule): Promise<string> {
  return db.transaction(async (transaction) => {
    await lockStaff(transaction);
    await requireNamed(transaction, wanted);
    const rows = await transaction.select({ code: routingRule.code }).from(routingRule);
    const taken = new Set(rows.map(({ code }) => code));
    let number = 1;
    while (taken.has(`own_${number}`)) number++;
    const code = `own_${number}`;
    await transaction.insert(routingRule).values({ code, ...columnsOf(wanted) });
    return code;
  });
}

/** Another content of a rule; never its code. @throws FormRefusal for what is not there, AppError `not_found` */
export function changeRule(db: Database, code: string, wanted: TypedRule): Promise<void> {
  return db.transaction(async (transaction) => {
    await requireNamed(transaction, wanted);
    const changed = await transaction
      .update(routingRule)
      .set(columnsOf(wanted))
      .where(eq(routingRule.code, code))
      .returning({ id: routingRule.id });
    if (changed.length > 0) return;
    throw notFound('rule', 'code', code, ' Look for it at /admin/rules.');
  });
}

async function requireNamed(db: Database, { when, gives }: TypedRule): Promise<void> {
  const refuse = (field: string, value: string): never => {
    throw new FormRefusal(field, value, 'choice');
  };
  const exists = async (rows: PromiseLike<unknown[]>) => (await rows).length > 0;
  const { category: kind, community: area, tag: mark } = when;
  const codes = { category: kind, place: area ?? mark, leadUnit: gives.leadUnit };
  for (const [field, code] of Object.entries(codes)) if (code?.includes('\0')) refuse(field, code);
  for (const code of gives.supportUnits) if (code.includes('\0')) refuse('supportUnits', code);
  if (kind !== null) {
    const local = and(eq(category.code, kind), eq(category.scheme, 'local'));
    if (!(await exists(db.select({ id: category.id }).from(category).where(local)))) refuse('category', kind);
  }
  if (
    area !== null &&
    !(await exists(db.select({ id: community.id }).from(community).where(eq(community.code, area))))
  )
    refuse('place', area);
  if (mark !== null && !(await exists(db.select({ id: tag.id }).from(tag).where(eq(tag.code, mark)))))
    refuse('place', mark);
  const named = [...gives.supportUnits, ...(gives.leadUnit === null ? [] : [gives.leadUnit])];
  const known = await db
    .select({ code: unit.code })
    .from(unit)
    .where(and(inArray(unit.code, named), eq(unit.isInspection, false)));
  for (const code of named) {
    if (!known.some((one) => one.code === code))
      refuse(code === gives.leadUnit ? 'leadUnit' : 'supportUnits', code);
  }
}
