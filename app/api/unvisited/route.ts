import { appConnection } from '@/db/client';
import { listUnvisited } from '@/db/queries/visit/list-unvisited';
import { answer } from '../_answer/answer';
import { answerUnfiltered } from '../_answer/live-question';

export const dynamic = 'force-dynamic';

/** `GET /api/unvisited`: what the coverage of visits still lacks. */
export const GET = answer((request) =>
  answerUnfiltered(appConnection(), request, async () =>
    Response.json(await listUnvisited(appConnection().db)),
  ),
);
