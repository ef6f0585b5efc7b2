import en from '@/app/_i18n/messages/en.json';
import zh from '@/app/_i18n/messages/zh-CN.json';
import type { Connection } from '@/db/connect';
import { dayOf } from '@/db/live/office-clock';
import { streamExport } from '@/db/queries/issue/stream-export';
import { isoDayOf } from '@/lib/calendar/local-day';
import { parseChoice } from '@/lib/contract/parse-parameters';
import type { ExportedIssue, ExportWords } from '@/lib/exchange/exported-issue';
import { answerFiltered, sqlContext } from './live-question';

/** A kind of file, made piece by piece. */
export interface ExportFormat {
  extension: 'csv' | 'geojson';
  contentType: string;
  head(words: ExportWords): string;
  /** @param before how many issues stand before these */
  part(issues: readonly ExportedIssue[], words: ExportWords, before: number): string;
  tail: string;
}

const MESSAGES = { 'zh-CN': zh, en } as const;

async function* written(
  format: ExportFormat,
  words: ExportWords,
  batches: AsyncIterable<ExportedIssue[]>,
): AsyncGenerator<string> {
  yield format.head(words);
  let before = 0;
  for await (const issues of batches) {
    yield format.part(issues, words, before);
    before += issues.length;
  }
  yield format.tail;
}

/** Sends text as it is made, no faster than it is taken. Whoever leaves early frees the database's cursor. */
async function streamOf(texts: AsyncGenerator<string>): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  // The first piece and the first rows are made before the answer begins, so that an error still is an error.
  let next: IteratorResult<string> | null = await texts.next();
  const second = await texts.next();
  return new ReadableStream({
    start(controller) {
      if (next && !next.done) controller.enqueue(encoder.encode(next.value));
      next = second;
    },
    async pull(controller) {
      const { done, value } = next ?? (await texts.next());
      next = null;
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}

/** A file of exactly what is filtered. `lang=en` gives English headings and names. */
export function exportIssues(
  connection: Connection,
  request: Request,
  format: ExportFormat,
): Promise<Response> {
  const language = parseChoice(new URL(request.url).searchParams, 'lang', ['zh-CN', 'en']);
  return answerFiltered(
    connection,
    request,
    [format.extension, language],
    async ({ filter, snapshot, moment }) => {
      const context = sqlContext({ snapshot, moment });
      const batches = streamExport(connection, filter, language, context);
      const { state, light, level, severity } = MESSAGES[language];
      const words: ExportWords = { language, state, light, level, severity };
      const name = `guatu-issues-${isoDayOf(dayOf(moment))}.${format.extension}`;
      return new Response(await streamOf(written(format, words, batches)), {
        headers: {
          'Content-Type': format.contentType,
          'Content-Disposition': `attachment; filename="${name}"`,
        },
      });
    },
  );
}
