import { eq } from 'drizzle-orm';
import { AppError } from '../../../lib/contract/app-error';
import type { LedgerAction } from '../../../lib/contract/ledger-action';
import { type Correction, type EnteredPlace, writeCorrection } from '../../../lib/ledger/correction';
import type { EventData } from '../../../lib/ledger/event';
import type { Database } from '../../connect';
import { building } from '../../schema/building';
import { community } from '../../schema/community';
import { crossing } from '../../schema/crossing';
import { grid } from '../../schema/grid';
import { issue } from '../../schema/issue';
import { merchant } from '../../schema/merchant';
import { road } from '../../schema/road';
import { type PlaceColumns, placeColumns } from './place-columns';

/** A correction worked out: what its event says, and what of the row it changes. */
export interface PreparedCorrection {
  text: string;
  data: Pick<EventData, 'corrected'>;
  columns: Partial<Pick<typeof issue.$inferInsert, 'title' | 'description'> & PlaceColumns>;
}

/** Holds a correction against what stands. Throws AppError `invalid_request` when it changes nothing, or names what is not there. */
export async function prepareCorrection(
  db: Database,
  issueId: number,
  action: Extract<LedgerAction, { kind: 'correct' }>,
): Promise<PreparedCorrection> {
  const standing = (await readStanding(db, issueId))!;
  const correction: Correction = { why: action.text };
  const columns: PreparedCorrection['columns'] = {};
  for (const field of ['title', 'description'] as const) {
    const after = action[field];
    if (after === undefined || after === standing[field]) continue;
    correction[field] = [standing[field], after];
    columns[field] = after;
  }
  if (action.place !== undefined) {
    const named = action.place.in ? `${action.place.in.kind}:${action.place.in.code}` : null;
    // words alone, or what it lies in anyway: its point stays where it is
    const isMoved = action.place.at !== undefined || (named !== null && named !== standing.place.in);
    const placed = await placeColumns(db, action.place);
    const after: EnteredPlace = {
      text: placed.placeText,
      in: isMoved ? named : standing.place.in,
      at: isMoved ? pointOf(placed) : standing.place.at,
    };
    if (JSON.stringify(after) !== JSON.stringify(standing.place)) {
      correction.place = [standing.place, after];
      Object.assign(columns, isMoved ? placed : { placeText: placed.placeText });
    }
  }
  if (Object.keys(columns).length === 0) {
    throw new AppError({
      code: 'invalid_request',
      message: 'a correction that changes nothing',
      userMessage:
        'Nothing was changed: title, description and place are as they stand. Change one of them, or leave it.',
      field: 'title',
      value: (action.title ?? standing.title).slice(0, 80),
      besides: { reason: 'unchanged' },
    });
  }
  const corrected = (['title', 'description', 'place'] as const).filter((field) => field in correction);
  return { text: writeCorrection(correction), data: { corrected }, columns };
}

const pointOf = ({ lng, lat }: { lng?: number | null; lat?: number | null }): EnteredPlace['at'] =>
  lng == null || lat == null ? null : [lng, lat];

async function readStanding(db: Database, issueId: number) {
  const [row] = await db
    .select({
      title: issue.title,
      description: issue.description,
      text: issue.placeText,
      lng: issue.lng,
      lat: issue.lat,
      building: building.code,
      crossing: crossing.code,
      merchant: merchant.code,
      road: road.code,
      grid: grid.code,
      community: community.code,
    })
    .from(issue)
    .leftJoin(building, eq(building.id, issue.buildingId))
    .leftJoin(crossing, eq(crossing.id, issue.crossingId))
    .leftJoin(merchant, eq(merchant.id, issue.merchantId))
    .leftJoin(road, eq(road.id, issue.roadId))
    .leftJoin(grid, eq(grid.id, issue.gridId))
    .leftJoin(community, eq(community.id, issue.communityId))
    .where(eq(issue.id, issueId));
  if (!row) return null;
  const { title, description, text, lng, lat, ...codes } = row;
  const kinds = ['merchant', 'crossing', 'building', 'road', 'grid', 'community'] as const;
  const kind = kinds.find((one) => codes[one] !== null);
  const place: EnteredPlace = {
    text,
    in: kind ? `${kind}:${codes[kind]}` : null,
    at: pointOf({ lng, lat }),
  };
  return { title, description, place };
}
