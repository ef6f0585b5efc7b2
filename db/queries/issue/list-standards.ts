import { asc, eq } from 'drizzle-orm';
import type { IssueEntry } from '../../../lib/contract/issue';
import type { Database } from '../../connect';
import { category, categoryCrosswalk } from '../../schema/category';

/** The matters of the national standards that a category stands for. */
export async function listStandards(db: Database, categoryId: number): Promise<IssueEntry['standards']> {
  const rows = await db
    .select({ scheme: category.scheme, code: category.code, name: category.nameZh })
    .from(categoryCrosswalk)
    .innerJoin(category, eq(category.id, categoryCrosswalk.standardCategoryId))
    .where(eq(categoryCrosswalk.localCategoryId, categoryId))
    .orderBy(asc(category.scheme), asc(category.code));
  return rows.flatMap(({ scheme, code, name }) => (scheme === 'local' ? [] : [{ scheme, code, name }]));
}
