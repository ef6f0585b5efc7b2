import { concernedOf } from '@/app/_auth/concerned';
import { appConnection } from '@/db/client';
import { readMine } from '@/db/queries/concern/read-mine';
import { parseMineQuestion } from '@/lib/contract/mine';
import { sqlContext, withLive } from '../_answer/live-question';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/mine?concern=&offset=&limit=`: what concerns whoever asks, and how much of it is unread. Nobody's list but his own. */
export const GET = officeAnswer('own_work', appConnection, async (request, _, { person }) => {
  const question = parseMineQuestion(new URL(request.url).searchParams);
  const context = await withLive(appConnection(), sqlContext);
  const mine = await readMine(appConnection().db, concernedOf(person), question, context);
  return Response.json(mine, { headers: { 'Cache-Control': 'no-store' } });
});
