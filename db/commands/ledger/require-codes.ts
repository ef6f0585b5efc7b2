import { and, eq, inArray } from 'drizzle-orm';
import { sameSet } from '../../../lib/contract/filter';
import type { LedgerAction } from '../../../lib/contract/ledger-action';
import { refuse } from '../../../lib/contract/refuse';
import type { EventData } from '../../../lib/ledger/event';
import type { IssueFold } from '../../../lib/ledger/fold-issue';
import { isOpen } from '../../../lib/ledger/states';
import type { Database } from '../../connect';
import { category } from '../../schema/category';
import { issue } from '../../schema/issue';
import { unit } from '../../schema/unit';

/** Refuses, by field and value, units, categories and numbers that do not exist or cannot be meant. `set` is what the step would set. */
export async function requireCodes(
  db: Database,
  action: LedgerAction,
  number: string,
  fold: Pick<IssueFold, 'leadUnit' | 'supportUnits'>,
  set: EventData,
): Promise<void> {
  if ('leadUnit' in action) await requireUnits(db, action);
  // to the same unit with the same helpers, and its limit runs on: nothing would be said by it
  if (
    action.kind === 'dispatch' &&
    set.limit === undefined &&
    sameSet(action.supportUnits, fold.supportUnits)
  )
    throw refuse(
      'leadUnit',
      action.leadUnit,
      'another unit than the one that has it: for more time it asks for an extension',
    );
  if (action.kind === 'classify') {
    const [known] = await db
      .select({ id: category.id })
      .from(category)
      .where(and(eq(category.scheme, 'local'), eq(category.code, action.category)));
    if (!known) throw refuse('category', action.category, 'the code of a local category');
  }
  if (action.kind === 'merge') {
    const { mergedInto } = action;
    const [into] = await db.select({ state: issue.state }).from(issue).where(eq(issue.number, mergedInto));
    if (mergedInto === number || !into || !isOpen(into.state))
      throw refuse('mergedInto', mergedInto, 'the number of another issue that is open');
  }
}

async function requireUnits(
  db: Database,
  action: Extract<LedgerAction, { leadUnit: string }>,
): Promise<void> {
  const { leadUnit } = action;
  const supportUnits = 'supportUnits' in action ? action.supportUnits : [];
  const known = await db
    .select({ code: unit.code, isInspection: unit.isInspection })
    .from(unit)
    .where(inArray(unit.code, [leadUnit, ...supportUnits]));
  const canHandle = (code: string) => known.some((one) => one.code === code && !one.isInspection);
  if (!canHandle(leadUnit)) throw refuse('leadUnit', leadUnit, 'the code of a unit that handles issues');
  for (const code of supportUnits) {
    if (!canHandle(code) || code === leadUnit)
      throw refuse('supportUnits', code, 'the code of another unit that handles issues');
  }
}
