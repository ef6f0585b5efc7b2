import { and, asc, eq, sql } from 'drizzle-orm';
import type { EntryPhoto } from '../../../lib/contract/photo';
import { distanceMetres } from '../../../lib/geo/measure';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { ledgerEvent } from '../../schema/ledger-event';
import { person } from '../../schema/person';
import { photo } from '../../schema/photo';

/** A camera is no nearer to the truth than this, in metres. */
const ROUNDED_TO_METRES = 10;

/** The photos that hang on the steps of an issue, in order. Of where one was taken only the distance to the issue's point is told. */
export async function listPhotos(
  db: Database,
  issueId: number,
  point: { lng: number | null; lat: number | null },
): Promise<EntryPhoto[]> {
  const named = sql`jsonb_build_array(jsonb_build_object('sha256', encode(${photo.sha256}, 'hex'), 'stage', ${photo.stage}))`;
  const rows = await db
    .select({
      photo,
      by: person.name,
      eventSequence: ledgerEvent.sequence,
      openedAt: issue.openedAt,
      failedSince: sql<boolean>`${photo.stage} = 'after' and exists (
        select from ledger_event e
        where e.issue_id = ${photo.issueId} and e.kind = 'verify_fail' and e.sequence > ${ledgerEvent.sequence})`,
      alsoOf: sql<string | null>`(
        select min(i.number) from photo p join issue i on i.id = p.issue_id
        where p.sha256 = ${photo.sha256} and p.issue_id <> ${photo.issueId} and exists (
          select from ledger_event e where e.issue_id = p.issue_id
            and e.data->'photos' @> jsonb_build_array(jsonb_build_object('sha256', encode(p.sha256, 'hex')))))`,
    })
    .from(photo)
    .innerJoin(issue, eq(issue.id, photo.issueId))
    .innerJoin(person, eq(person.id, photo.uploadedById))
    .innerJoin(
      ledgerEvent,
      and(
        eq(ledgerEvent.issueId, photo.issueId),
        eq(ledgerEvent.actorId, photo.uploadedById),
        sql`${ledgerEvent.data}->'photos' @> ${named}`,
      ),
    )
    .where(eq(photo.issueId, issueId))
    .orderBy(asc(ledgerEvent.sequence), asc(photo.id));
  return rows.map(({ photo: own, by, eventSequence, openedAt, ...told }) => ({
    id: own.id,
    digest: Buffer.from(own.sha256).toString('hex').slice(0, 12),
    stage: own.stage,
    takenAt: own.takenAt?.toISOString() ?? null,
    takenWithin: metresBetween(own, point),
    isOlderThanIssue: own.stage === 'after' && own.takenAt !== null && own.takenAt < openedAt,
    ...told,
    by,
    at: own.uploadedAt.toISOString(),
    width: own.width,
    height: own.height,
    eventSequence,
  }));
}

function metresBetween(
  { takenLng, takenLat }: { takenLng: number | null; takenLat: number | null },
  { lng, lat }: { lng: number | null; lat: number | null },
): number | null {
  if (takenLng === null || takenLat === null || lng === null || lat === null) return null;
  const metres = distanceMetres([takenLng, takenLat], [lng, lat]);
  return Math.max(1, Math.ceil(metres / ROUNDED_TO_METRES)) * ROUNDED_TO_METRES;
}
