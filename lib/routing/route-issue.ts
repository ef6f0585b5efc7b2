import type { Limit } from '../ledger/limit';
import { type Grade, type Severity, severityOf } from '../ledger/severity';

export type Level = 'street' | 'district' | 'city';

/** What of an issue decides whose it is. */
export interface RoutedIssue {
  category: {
    code: string;
    unit: string;
    /** level of that unit when it is a part of the government */
    unitLevel: Level;
    limit: Limit;
    impactGrade: Grade;
    hazardGrade: Grade;
  };
  severity: Severity;
  /** 钉子户 / 难缠户: for the office's eyes only */
  repeatOffender: boolean;
}

/** Why a part of the answer is as it is. */
export type RouteReason =
  | 'category_default_unit'
  | 'category_needs_partner'
  | 'unit_is_above_the_street'
  | 'repeat_offender_joint_operation'
  | 'category_limit'
  | 'graver_than_usual_half_limit';

export interface Route {
  leadUnit: string;
  supportUnits: string[];
  level: Level;
  limit: Limit;
  reasons: RouteReason[];
}

/** Who helps with what, as the article has it: fire brigade and line owners beside the offices in charge. */
const PARTNERS: Readonly<Record<string, readonly string[]>> = {
  L05: ['fire'],
  L06: ['fire', 'work_safety'],
  L09: ['power'],
  L12: ['urban_management'],
  L15: ['power'],
};
const JOINT_OPERATION: readonly string[] = ['police', 'urban_management'];

/** Proposes units, level and limit of an issue, and says why. The clerk decides. */
export function routeIssue({ category, severity, repeatOffender }: RoutedIssue): Route {
  const partners = PARTNERS[category.code] ?? [];
  const joint = repeatOffender ? JOINT_OPERATION : [];
  const isGraver = severity > severityOf(category.impactGrade, category.hazardGrade);
  const reasons: RouteReason[] = ['category_default_unit'];
  if (partners.length > 0) reasons.push('category_needs_partner');
  if (category.unitLevel !== 'street') reasons.push('unit_is_above_the_street');
  if (repeatOffender) reasons.push('repeat_offender_joint_operation');
  reasons.push(isGraver ? 'graver_than_usual_half_limit' : 'category_limit');
  return {
    leadUnit: category.unit,
    supportUnits: [...new Set([...partners, ...joint])].filter((unit) => unit !== category.unit),
    level: category.unitLevel,
    limit: isGraver ? { ...category.limit, amount: Math.ceil(category.limit.amount / 2) } : category.limit,
    reasons,
  };
}
