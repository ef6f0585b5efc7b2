import { and, eq } from 'drizzle-orm';
import { refuse } from '../../../lib/contract/refuse';
import type { FoundIssue } from '../../../lib/contract/register';
import type { SaidPlace } from '../../../lib/contract/said-place';
import type { Grade } from '../../../lib/ledger/severity';
import type { Database } from '../../connect';
import { category } from '../../schema/category';
import type { issue } from '../../schema/issue';
import { appendEvents } from '../ledger/append-events';
import { readCodes } from '../ledger/codes';
import { placeColumns } from '../ledger/place-columns';
import { reserveIds, reserveNumbers } from '../ledger/reserve-ids';
import type { KeptOpinion } from './add-opinion';
import { linkOpinion } from './link-opinion';
import { type Writing, yearOf } from './writing';

type About = Omit<FoundIssue, 'place' | 'sourceNote'>;
type From = Pick<typeof issue.$inferInsert, 'source' | 'sourceNote'>;

/**
 * A new entry with its number, registered. @returns the number
 * Throws AppError `invalid_request` for a category or place that is not there.
 */
export async function addIssue(
  db: Database,
  writing: Writing,
  { category: code, title, description, ...given }: About,
  place: SaidPlace,
  from: From,
  opinions: readonly KeptOpinion[],
): Promise<string> {
  const [known] = await db
    .select({ impactGrade: category.impactGrade, hazardGrade: category.hazardGrade })
    .from(category)
    .where(and(eq(category.scheme, 'local'), eq(category.code, code)));
  if (!known) throw refuse('category', code, 'the code of a local category');
  const impactGrade = given.impactGrade ?? (known.impactGrade as Grade);
  const hazardGrade = given.hazardGrade ?? (known.hazardGrade as Grade);
  const { actor, now, calendar, numberPrefix } = writing;
  const placed = await placeColumns(db, place);
  const [id] = await reserveIds(db, 'issue', 1);
  const [number] = await reserveNumbers(db, numberPrefix, 'issue', yearOf(writing), 1);
  const codes = await readCodes(db);
  const voices = opinions.length === 0 ? {} : { opinions: opinions.map((opinion) => opinion.number) };
  await appendEvents(db, {
    timeZone: calendar.timeZone,
    issues: [{ id: id!, number: number!, title, description, ...from, ...placed }],
    events: [
      {
        issueId: id!,
        kind: 'register',
        at: now,
        actorId: actor.personId,
        actorUnitId: codes.unitId(actor.units[0] ?? null),
        data: { number: number!, category: code, impactGrade, hazardGrade, ...voices },
      },
    ],
  });
  for (const opinion of opinions) await linkOpinion(db, opinion.id, id!);
  return number!;
}
