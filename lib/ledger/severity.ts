/** 0 none, 1 some, 2 serious */
export type Grade = 0 | 1 | 2;
/** 1 low, 2 ordinary, 3 high, 4 urgent */
export type Severity = 1 | 2 | 3 | 4;

/**
 * How pressing an issue is. A great hazard (极大安全隐患) is urgent by itself; otherwise each grade of impact
 * (影响居民休息和出行) and the lesser hazard (存在安全隐患) raise it by one.
 */
export function severityOf(impactGrade: Grade, hazardGrade: Grade): Severity {
  if (hazardGrade === 2) return 4;
  return Math.min(4, 1 + impactGrade + hazardGrade) as Severity;
}
