import { readerOf } from '@/app/_auth/reader';
import { appConnection } from '@/db/client';
import { registerFound } from '@/db/commands/register/register';
import { parsePage } from '@/lib/contract/parse-parameters';
import { parseFoundIssue } from '@/lib/contract/register';
import { issueList } from '../_answer/issue-list';
import { ledgerWriting } from '../_answer/ledger-writing';
import { answerFiltered } from '../_answer/live-question';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/issues?<filter>&asOf=&sort=&offset=&limit=`: the rows that a figure counts. */
export const GET = officeAnswer('see_map', appConnection, (request, _, { person }) => {
  const page = parsePage(new URL(request.url).searchParams);
  const reader = readerOf(person);
  const besides = [page.sort, page.offset, page.limit, String(reader.seesWords)];
  return answerFiltered(appConnection(), request, besides, async (question) =>
    Response.json(await issueList(appConnection().db, question, await question.compile(), page, reader)),
  );
});

/** `POST /api/issues`: writes down a problem that was found on site. 201 with its number. */
export const POST = ledgerWriting('register', appConnection, parseFoundIssue, registerFound);
