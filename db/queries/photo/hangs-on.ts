import { sql } from 'drizzle-orm';

/**
 * On which step of its issue the picture of a row of `photo` hangs, whoever hung it there: its sequence, or null. In plain names:
 * Drizzle leaves out the tables' where one table alone is selected from.
 */
export const hangsOn = sql<number | null>`(select min(hung.sequence) from ledger_event hung
  where hung.issue_id = photo.issue_id
    and hung.data->'photos' @> jsonb_build_array(jsonb_build_object('sha256', encode(photo.sha256, 'hex'))))`;
