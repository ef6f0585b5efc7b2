import { integer, pgTable, text } from 'drizzle-orm/pg-core';

/** The last number given out in a year, for issues and for opinions. Numbers are never given twice. */
export const ledgerNumber = pgTable('ledger_number', {
  /** e.g. issue:2026 */
  series: text('series').primaryKey(),
  last: integer('last').notNull(),
});
