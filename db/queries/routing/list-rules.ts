import { asc, eq } from 'drizzle-orm';
import { type Level, levelOfUnit, type RoutingRule } from '../../../lib/routing/route-issue';
import type { Database } from '../../connect';
import { routingRule } from '../../schema/routing-rule';
import { unit } from '../../schema/unit';

type Row = typeof routingRule.$inferSelect;

/** A rule as the office keeps it. */
export interface KeptRule extends RoutingRule {
  position: number;
  isActive: boolean;
  /** the level that was said; null where it follows from the lead unit, or stays */
  saidLevel: Level | null;
}

function asRule(row: Row, levelOfLead: Level | null): KeptRule {
  const { category, community, tag, minSeverity, isGraver, isRepeat } = row;
  const { leadUnit, supportUnits, limitAmount, limitUnit, limitPercent, isFast } = row;
  return {
    code: row.code,
    position: row.position,
    isActive: row.isActive,
    saidLevel: row.level,
    nameZh: row.nameZh,
    nameEn: row.nameEn,
    when: { category, community, tag, minSeverity, isGraver, isRepeat },
    gives: {
      leadUnit,
      supportUnits,
      level: row.level ?? levelOfLead,
      limit: limitAmount === null || limitUnit === null ? null : { amount: limitAmount, unit: limitUnit },
      limitPercent,
      isFast,
    },
  };
}

/** All rules, those that are switched off too, in the order in which they are applied; the level of a lead unit is its own where none is said. */
export async function listRules(db: Database): Promise<KeptRule[]> {
  const rows = await db
    .select({ rule: routingRule, level: unit.level, forceClass: unit.forceClass })
    .from(routingRule)
    .leftJoin(unit, eq(unit.code, routingRule.leadUnit))
    .orderBy(asc(routingRule.position), asc(routingRule.id));
  return rows.map(({ rule, level, forceClass }) =>
    asRule(rule, forceClass === null || level === null ? null : levelOfUnit({ forceClass, level })),
  );
}
