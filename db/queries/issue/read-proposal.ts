import { eq } from 'drizzle-orm';
import type { Grade, Severity } from '../../../lib/ledger/severity';
import { levelOfUnit, type Route, type RoutedIssue, routeIssue } from '../../../lib/routing/route-issue';
import type { Database } from '../../connect';
import { category } from '../../schema/category';
import { community } from '../../schema/community';
import { issue } from '../../schema/issue';
import { issueInternal } from '../../schema/issue-internal';
import { unit } from '../../schema/unit';
import { listRules } from '../routing/list-rules';
import { listTags } from './list-tags';

/** To whom an issue would be given by the rules, until when, and why; null where its category names no unit or limit. */
export async function readProposal(db: Database, issueId: number): Promise<Route | null> {
  const [row] = await db
    .select({
      severity: issue.severity,
      category,
      unit,
      community: community.code,
      repeatOffender: issueInternal.repeatOffender,
    })
    .from(issue)
    .innerJoin(category, eq(category.id, issue.categoryId))
    .leftJoin(unit, eq(unit.id, category.defaultUnitId))
    .leftJoin(community, eq(community.id, issue.communityId))
    .leftJoin(issueInternal, eq(issueInternal.issueId, issue.id))
    .where(eq(issue.id, issueId));
  if (!row || row.unit === null) return null;
  const { code, impactGrade, hazardGrade, limitAmount, limitUnit } = row.category;
  if (limitAmount === null || limitUnit === null) return null;
  const [tags, rules] = await Promise.all([listTags(db, issueId), listRules(db)]);
  const routed: RoutedIssue = {
    category: {
      code,
      unit: row.unit.code,
      unitLevel: levelOfUnit(row.unit),
      limit: { amount: limitAmount, unit: limitUnit },
      impactGrade: impactGrade as Grade,
      hazardGrade: hazardGrade as Grade,
    },
    severity: row.severity as Severity,
    repeatOffender: row.repeatOffender ?? false,
    community: row.community,
    tags,
  };
  return routeIssue(
    routed,
    rules.filter(({ isActive }) => isActive),
  );
}
