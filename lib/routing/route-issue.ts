import type { EventData } from '../ledger/event';
import type { Limit } from '../ledger/limit';
import { type Grade, type Severity, severityOf } from '../ledger/severity';

/** No limit is longer: lib/contract/ledger-action.ts takes none. */
const LONGEST = 400;

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
  /** code of the community that it lies in */
  community: string | null;
  /** codes of its tags, such as `market` */
  tags: readonly string[];
}

/** Category × place × severity × repeat → units, level, limit, fast lane. What is null or false asks for nothing, or leaves it as it is. */
export interface RoutingRule {
  /** by which events name it */
  code: string;
  nameZh: string;
  nameEn: string;
  when: {
    category: string | null;
    community: string | null;
    tag: string | null;
    /** 1 low … 4 urgent */
    minSeverity: number | null;
    /** graver than its kind usually is */
    isGraver: boolean;
    isRepeat: boolean;
  };
  gives: {
    leadUnit: string | null;
    /** called besides those of other rules */
    supportUnits: readonly string[];
    level: Level | null;
    limit: Limit | null;
    /** of the limit that holds otherwise; a part of an hour or day counts as a whole one */
    limitPercent: number | null;
    isFast: boolean;
  };
}

/** Why a part of the answer is as it is: by the category, or by a rule of the office, whose name says it. */
export type RouteReason =
  | { by: 'category_default_unit' | 'unit_is_above_the_street' | 'category_limit' }
  /** `isInternal`: it tells of the mark of a repeated offender, and stands in no event */
  | { by: 'rule'; code: string; nameZh: string; nameEn: string; isInternal: boolean };

export interface Route {
  leadUnit: string;
  supportUnits: string[];
  level: Level;
  limit: Limit;
  /** 快办: it can be given to the unit at once, as proposed */
  isFast: boolean;
  reasons: RouteReason[];
}

/**
 * Proposes units, level and limit of an issue, and says why. The clerk decides. Rules are applied in their order: a later one overrides
 * the lead unit, level and limit of an earlier one, and all that hold add their supporting units.
 */
export function routeIssue(issue: RoutedIssue, rules: readonly RoutingRule[]): Route {
  const { category } = issue;
  const holding = rules.filter((rule) => holds(rule, issue));
  const last = <K extends 'leadUnit' | 'level' | 'limit' | 'limitPercent'>(key: K) =>
    holding.findLast(({ gives }) => gives[key] !== null)?.gives[key] ?? null;
  const leadUnit = last('leadUnit') ?? category.unit;
  const level = last('level') ?? category.unitLevel;
  const base = last('limit') ?? category.limit;
  const percent = last('limitPercent') ?? 100;
  const reasons: RouteReason[] = [];
  if (leadUnit === category.unit) reasons.push({ by: 'category_default_unit' });
  if (level !== 'street') reasons.push({ by: 'unit_is_above_the_street' });
  for (const { code, nameZh, nameEn, when } of holding)
    reasons.push({ by: 'rule', code, nameZh, nameEn, isInternal: when.isRepeat });
  if (base === category.limit && percent === 100) reasons.push({ by: 'category_limit' });
  return {
    leadUnit,
    supportUnits: [...new Set(holding.flatMap(({ gives }) => gives.supportUnits))].filter(
      (unit) => unit !== leadUnit,
    ),
    level,
    limit: { ...base, amount: Math.min(LONGEST, Math.max(1, Math.ceil((base.amount * percent) / 100))) },
    isFast: holding.some(({ gives }) => gives.isFast),
    reasons,
  };
}

function holds(
  { when }: RoutingRule,
  { category, severity, repeatOffender, community, tags }: RoutedIssue,
): boolean {
  const isGraver = severity > severityOf(category.impactGrade, category.hazardGrade);
  return (
    (when.category === null || when.category === category.code) &&
    (when.community === null || when.community === community) &&
    (when.tag === null || tags.includes(when.tag)) &&
    (when.minSeverity === null || severity >= when.minSeverity) &&
    (!when.isGraver || isGraver) &&
    (!when.isRepeat || repeatOffender)
  );
}

const RULE = 'rule:';

/** Reasons as an event holds them: short, and nothing of what is for the office's eyes only. */
const reasonCodes = ({ reasons }: Pick<Route, 'reasons'>): string[] =>
  reasons.flatMap((reason) => {
    if (reason.by !== 'rule') return [reason.by];
    return reason.isInternal ? [] : [RULE + reason.code];
  });

/** What an event of a dispatch says of why it went to whom the rules proposed: the reasons, and what the rules are called now. */
export function routedByData(route: Pick<Route, 'reasons'>): Pick<EventData, 'routedBy' | 'ruleNames'> {
  const named = route.reasons.flatMap((reason) =>
    reason.by === 'rule' && !reason.isInternal
      ? [[reason.code, { zh: reason.nameZh, en: reason.nameEn }] as const]
      : [],
  );
  return {
    routedBy: reasonCodes(route),
    ...(named.length > 0 && { ruleNames: Object.fromEntries(named) }),
  };
}

/**
 * Reasons out of an event. A rule is called as it was called then; in an event of a version that did not keep that, as it is called
 * now, and one that nobody knows any more says nothing.
 */
export function reasonsOf(
  { routedBy = [], ruleNames = {} }: Pick<EventData, 'routedBy' | 'ruleNames'>,
  rules: readonly Pick<RoutingRule, 'code' | 'nameZh' | 'nameEn' | 'when'>[],
): RouteReason[] {
  return routedBy.flatMap((code): RouteReason[] => {
    if (!code.startsWith(RULE)) return [{ by: code as Exclude<RouteReason['by'], 'rule'> }];
    const own = code.slice(RULE.length);
    const then = ruleNames[own];
    if (then) return [{ by: 'rule', isInternal: false, code: own, nameZh: then.zh, nameEn: then.en }];
    // one that has become a rule for repeated offenders since would tell a mark that nobody set
    const rule = rules.find((one) => one.code === own && !one.when.isRepeat);
    return rule
      ? [{ by: 'rule', isInternal: false, code: rule.code, nameZh: rule.nameZh, nameEn: rule.nameEn }]
      : [];
  });
}

/** The level of a unit: of a part of the government its own; all others work for the street. */
export const levelOfUnit = ({ forceClass, level }: { forceClass: string; level: Level }): Level =>
  forceClass === 'administrative' ? level : 'street';
