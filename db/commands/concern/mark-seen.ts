import { eq, sql } from 'drizzle-orm';
import { AppError } from '../../../lib/contract/app-error';
import { notFound } from '../../../lib/contract/not-found';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { issueSeen } from '../../schema/issue-seen';

/** An entry as somebody has it before him. */
export interface Seen {
  personId: number;
  number: string;
  version: number;
}

/**
 * Notes as which version somebody has opened an entry; told twice or late it changes nothing, and it never goes back.
 *
 * Throws AppError: `not_found`; `invalid_request` for a version that the entry has not reached.
 * @returns the version that counts as seen
 */
export async function markSeen(db: Database, { personId, number, version }: Seen): Promise<number> {
  const [found] = await db
    .select({ id: issue.id, version: issue.version })
    .from(issue)
    .where(eq(issue.number, number));
  if (!found) throw notFound('issue', 'number', number);
  if (version > found.version) {
    throw new AppError({
      code: 'invalid_request',
      message: `version ${version} of ${number} is not reached`,
      userMessage: `version: “${version}” is not reached by ${number}, which stands at ${found.version}. Give the version that was shown.`,
      field: 'version',
      value: String(version),
    });
  }
  const [row] = await db
    .insert(issueSeen)
    .values({ personId, issueId: found.id, version })
    .onConflictDoUpdate({
      target: [issueSeen.personId, issueSeen.issueId],
      set: { version: sql`greatest(${issueSeen.version}, excluded.version)` },
    })
    .returning({ version: issueSeen.version });
  return row!.version;
}
