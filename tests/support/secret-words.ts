import type { Connection } from '@/db/connect';

/** The texts in all columns of what a query answers. */
export const readTexts = async ({ sql }: Connection, query: string): Promise<string[]> =>
  (await sql.unsafe(query)).flatMap((row) => Object.values(row).filter((text) => text !== null));

/** What the office has in words that nobody outside may read. `owner`: a connection that sees everything. */
export const readSecretWords = (owner: Connection): Promise<string[]> =>
  readTexts(
    owner,
    `select number from issue union select title from issue union select description from issue
    union select place_text from issue union select text from opinion union select number from opinion
    union select name from opinion_reporter union select phone from opinion_reporter union select door from opinion_reporter
    union select text from ledger_event_text union select note from issue_internal union select name from person
    union select name_zh from merchant union select name_zh from grid union select text from promise`,
  );
