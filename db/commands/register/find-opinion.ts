import { eq } from 'drizzle-orm';
import { AppError } from '../../../lib/contract/app-error';
import { notFound } from '../../../lib/contract/not-found';
import type { Settle } from '../../../lib/contract/register';
import type { SaidPlace } from '../../../lib/contract/said-place';
import type { Database } from '../../connect';
import { building } from '../../schema/building';
import { community } from '../../schema/community';
import { opinion, opinionIssue } from '../../schema/opinion';
import type { KeptOpinion } from './add-opinion';

/**
 * An opinion that somebody wants to settle, and where it said that it was. Throws AppError `not_found`; `conflict` where it was answered
 * already, or where one that led to an issue is to be answered as if it had not.
 */
export async function findOpinion(
  db: Database,
  number: string,
  as: Settle['as'],
): Promise<{ opinion: KeptOpinion; place: SaidPlace }> {
  const [row] = await db
    .select({
      id: opinion.id,
      number: opinion.number,
      placeText: opinion.placeText,
      answer: opinion.answer,
      building: building.code,
      community: community.code,
      linkedTo: opinionIssue.issueId,
    })
    .from(opinion)
    .leftJoin(building, eq(building.id, opinion.buildingId))
    .leftJoin(community, eq(community.id, opinion.communityId))
    .leftJoin(opinionIssue, eq(opinionIssue.opinionId, opinion.id))
    .where(eq(opinion.number, number))
    .limit(1);
  if (!row) throw notFound('opinion', 'number', number);
  if (row.answer !== null || (as === 'answer' && row.linkedTo !== null)) {
    const fate = row.answer !== null ? 'was answered' : 'led to an issue';
    throw new AppError({
      code: 'conflict',
      message: `opinion ${number} ${fate}`,
      userMessage: `The opinion “${number}” ${fate} already. Open it and look.`,
      field: 'number',
      value: number,
    });
  }
  const named = row.building
    ? { in: { kind: 'building' as const, code: row.building } }
    : row.community
      ? { in: { kind: 'community' as const, code: row.community } }
      : {};
  return { opinion: { id: row.id, number: row.number }, place: { text: row.placeText ?? '—', ...named } };
}
