import type { RoutingRule } from '../../lib/routing/route-issue';
import type { Database } from '../connect';
import { routingRule } from '../schema/routing-rule';
import { ROUTING_RULES } from './routing-rules';

/** A rule as a row: its columns but for the code and the place in the order. */
export const ruleColumns = ({
  nameZh,
  nameEn,
  when,
  gives: { limit, supportUnits, ...effects },
}: Omit<RoutingRule, 'code'>) => ({
  nameZh,
  nameEn,
  ...when,
  ...effects,
  supportUnits: [...supportUnits],
  limitAmount: limit?.amount ?? null,
  limitUnit: limit?.unit ?? null,
});

/** Loads the rules that ship with this version. What the office changed of them stays. */
export async function loadRules(db: Database): Promise<void> {
  await db
    .insert(routingRule)
    .values(
      ROUTING_RULES.map(({ code, ...rule }, index) => ({
        code,
        position: (index + 1) * 10,
        ...ruleColumns(rule),
      })),
    )
    .onConflictDoNothing();
}
