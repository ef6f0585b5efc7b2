import { eq } from 'drizzle-orm';
import { daysOfMask } from '../../../lib/calendar/recurring-window';
import type { IssueEntry } from '../../../lib/contract/issue';
import type { Database } from '../../connect';
import { crossing } from '../../schema/crossing';
import { issue } from '../../schema/issue';
import { merchant } from '../../schema/merchant';
import { road } from '../../schema/road';
import { listEvents } from './list-events';
import { listMerged } from './list-merged';
import { listPhotos } from './list-photos';
import { listPromises } from './list-promises';
import { listSourceOpinions } from './list-source-opinions';
import { listStandards } from './list-standards';
import { listSupportUnits } from './list-support-units';
import { listTags } from './list-tags';
import { needsAfterPhoto } from './needs-after-photo';
import { asIssueRow, type Reader, selectRows } from './select-rows';

/** What depends on who asks, and on what lies around. */
type FoundLater =
  | 'now'
  | 'neighbours'
  | 'actions'
  | 'isHandledByActor'
  | 'left'
  | 'proposal'
  | 'renewsLimit'
  | 'unmanned'
  | 'mayDispatchAtOnce'
  | 'routedBy';

/** A ledger entry without what lies around it, and the id by which that is found. */
export interface FoundEntry {
  id: number;
  entry: Omit<IssueEntry, FoundLater>;
}

const selectDetail = (db: Database, number: string) =>
  db
    .select({
      issue,
      road: road.code,
      crossing: crossing.code,
      merchant: merchant.code,
      merchantName: merchant.nameZh,
    })
    .from(issue)
    .leftJoin(road, eq(road.id, issue.roadId))
    .leftJoin(crossing, eq(crossing.id, issue.crossingId))
    .leftJoin(merchant, eq(merchant.id, issue.merchantId))
    .where(eq(issue.number, number));

/** The whole ledger entry of a number, merged ones too; null when there is none. */
export async function readEntry(
  db: Database,
  number: string,
  now: Date,
  reader: Reader,
): Promise<FoundEntry | null> {
  const [[row], [detail]] = await Promise.all([
    selectRows(db, now).where(eq(issue.number, number)),
    selectDetail(db, number),
  ]);
  if (!row || !detail) return null;
  const { id } = detail.issue;
  const [opinionList, events, promises, supportUnits, tags, standards, photos, isAfterMissing, merged] =
    await Promise.all([
      listSourceOpinions(db, id),
      listEvents(db, id),
      listPromises(db, id),
      listSupportUnits(db, id),
      listTags(db, id),
      listStandards(db, detail.issue.categoryId),
      listPhotos(db, id, row),
      needsAfterPhoto(db, id),
      listMerged(db, id, detail.issue.mergedIntoId),
    ]);
  const lists = { opinionList, events, promises, supportUnits, tags, standards, photos, ...merged };
  const entry = {
    ...asIssueRow(row, reader),
    ...ownDetail(detail),
    ...lists,
    needsAfterPhoto: isAfterMissing,
  };
  return { id, entry };
}

type Detail = Awaited<ReturnType<typeof selectDetail>>[number];

function ownDetail({ issue: own, road, crossing, merchant, merchantName }: Detail) {
  const { description, source, sourceNote, externalSource, externalId, placePrecision, enteredDatum } = own;
  const { timePrecision, impactGrade, hazardGrade, limitAmount, limitUnit, reviewDate, escalatedTo } = own;
  const { version } = own;
  const { recursFrom, recursUntil, recursOnDays, reworkCount, reopenCount } = own;
  return {
    description,
    source,
    sourceNote,
    external:
      externalSource !== null && externalId !== null ? { source: externalSource, id: externalId } : null,
    road,
    crossing,
    merchant: merchant !== null ? { code: merchant, name: merchantName ?? merchant } : null,
    placePrecision,
    enteredDatum,
    occurredAt: own.occurredAt?.toISOString() ?? null,
    timePrecision,
    recurs:
      recursFrom !== null && recursUntil !== null
        ? { from: recursFrom, until: recursUntil, days: daysOfMask(recursOnDays) }
        : null,
    impactGrade,
    hazardGrade,
    limit: limitAmount !== null && limitUnit !== null ? { amount: limitAmount, unit: limitUnit } : null,
    reviewDate,
    escalatedTo,
    reworkCount,
    reopenCount,
    version,
  };
}
