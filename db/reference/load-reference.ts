import { sql } from 'drizzle-orm';
import { TRANSITIONS } from '../../lib/ledger/transitions';
import type { Database } from '../connect';
import { channel } from '../schema/channel';
import { ledgerTransition } from '../schema/ledger-event';
import { tag } from '../schema/tag';
import { CHANNELS } from './channels';
import { loadCategories } from './load-categories';
import { loadRules } from './load-rules';
import { TAGS } from './tags';

/** Loads the lists that ship with this version: permitted steps, channels, tags, units, categories, rules. Idempotent. */
export async function loadReference(db: Database): Promise<void> {
  await db
    .insert(ledgerTransition)
    .values(
      TRANSITIONS.map(({ kind, from, to }) => ({ kind, fromState: from ?? ('' as const), toState: to })),
    )
    .onConflictDoNothing();
  await db
    .insert(channel)
    .values(CHANNELS.map((entry, position) => ({ ...entry, position })))
    .onConflictDoUpdate({
      target: channel.code,
      set: { nameZh: sql`excluded.name_zh`, nameEn: sql`excluded.name_en` },
    });
  await db
    .insert(tag)
    .values(TAGS.map((entry, position) => ({ ...entry, position })))
    .onConflictDoUpdate({
      target: tag.code,
      set: { nameZh: sql`excluded.name_zh`, nameEn: sql`excluded.name_en` },
    });
  await loadCategories(db);
  await loadRules(db);
}
