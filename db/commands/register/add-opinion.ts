import { eq } from 'drizzle-orm';
import { refuse } from '../../../lib/contract/refuse';
import type { NewOpinion } from '../../../lib/contract/register';
import type { Database } from '../../connect';
import { channel } from '../../schema/channel';
import { opinion } from '../../schema/opinion';
import { placeColumns } from '../ledger/place-columns';
import { reserveNumbers } from '../ledger/reserve-ids';
import { type Writing, yearOf } from './writing';

/** Nobody enters letters that are older: it is a year mistyped. */
const EARLIEST = Date.UTC(1990, 0, 1);

/** An opinion in the ledger. */
export interface KeptOpinion {
  id: number;
  number: string;
}

/** Writes down one voice as it was heard. Throws AppError `invalid_request` for a channel or place that is not there. */
export async function addOpinion(
  db: Database,
  writing: Writing,
  { channel: code, receivedAt, text, place }: Pick<NewOpinion, 'channel' | 'receivedAt' | 'text' | 'place'>,
): Promise<KeptOpinion> {
  const [through] = await db.select({ id: channel.id }).from(channel).where(eq(channel.code, code));
  if (!through) throw refuse('channel', code, 'the code of a channel');
  const heardAt = receivedAt === undefined ? writing.now : new Date(receivedAt);
  if (heardAt > writing.now || heardAt.getTime() < EARLIEST)
    throw refuse('receivedAt', receivedAt!, 'an instant that has passed, not before 1990');
  const { communityId, buildingId, placeText } = await placeColumns(db, place);
  const [number] = await reserveNumbers(db, writing.numberPrefix, 'opinion', yearOf(writing), 1);
  const [kept] = await db
    .insert(opinion)
    .values({
      number: number!,
      channelId: through.id,
      receivedAt: heardAt,
      timePrecision: receivedAt === undefined ? 'minute' : 'day',
      text,
      placeText,
      communityId,
      buildingId,
    })
    .returning({ id: opinion.id, number: opinion.number });
  return kept!;
}
