import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { ISSUE_STATES } from '../../lib/ledger/states';
import { EVENT_KINDS } from '../../lib/ledger/transitions';
import { bytes, instant, oneOf } from './columns';
import { issue } from './issue';
import { person } from './person';
import { unit } from './unit';

/** The permitted steps (lib/ledger/transitions.ts); `from_state` is '' for the first event of an issue. */
export const ledgerTransition = pgTable(
  'ledger_transition',
  {
    kind: text('kind', { enum: EVENT_KINDS }).notNull(),
    fromState: text('from_state', { enum: ['', ...ISSUE_STATES] }).notNull(),
    toState: text('to_state', { enum: ISSUE_STATES }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.fromState, t.toState] })],
);

/** Append-only and hash-chained: `id` counts without a gap, each event holds the hash of the one before. */
export const ledgerEvent = pgTable(
  'ledger_event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey(),
    issueId: integer('issue_id')
      .notNull()
      .references(() => issue.id),
    /** 1, 2, 3 … within the issue. */
    sequence: integer('sequence').notNull(),
    kind: text('kind', { enum: EVENT_KINDS }).notNull(),
    fromState: text('from_state', { enum: ['', ...ISSUE_STATES] }).notNull(),
    toState: text('to_state', { enum: ISSUE_STATES }).notNull(),
    at: instant('at').notNull(),
    actorId: integer('actor_id').references(() => person.id),
    /** For which unit the actor acted. */
    actorUnitId: integer('actor_unit_id').references(() => unit.id),
    /** What the event changed: canonical JSON, no free text (that stands in ledger_event_text). */
    data: jsonb('data').notNull().default({}),
    /** Salted SHA-256 of the free text, or null without one. */
    textDigest: bytes('text_digest'),
    previousHash: bytes('previous_hash').notNull(),
    hash: bytes('hash').notNull().unique(),
  },
  (t) => [
    unique('ledger_event_sequence').on(t.issueId, t.sequence),
    index('ledger_event_at').on(t.at),
    index('ledger_event_actor').on(t.actorId),
    // who raised what
    index('ledger_event_raised').on(t.actorId, t.issueId).where(sql`sequence = 1`),
    // who handled what, and what ever waited for an answer
    index('ledger_event_handled')
      .on(t.actorId, t.issueId)
      .where(sql`kind in ('start', 'progress', 'submit')`),
    index('ledger_event_waits')
      .on(t.kind, t.issueId)
      .where(sql`kind in ('request_extension', 'escalation_reply')`),
    foreignKey({
      columns: [t.kind, t.fromState, t.toState],
      foreignColumns: [ledgerTransition.kind, ledgerTransition.fromState, ledgerTransition.toState],
      name: 'ledger_event_step_permitted',
    }),
    oneOf('ledger_event', 'kind', EVENT_KINDS),
    check('ledger_event_hashes', sql`octet_length(hash) = 32 and octet_length(previous_hash) = 32`),
    check('ledger_event_actor_known', sql`kind = 'import' or actor_id is not null`),
  ],
);

/** The words of an event, beside the chain so that the law's removal of a name does not break it. */
export const ledgerEventText = pgTable('ledger_event_text', {
  eventId: bigint('event_id', { mode: 'number' })
    .primaryKey()
    .references(() => ledgerEvent.id),
  salt: bytes('salt').notNull(),
  text: text('text'),
  redactedAt: instant('redacted_at'),
});

/**
 * The chain's head and the data version: one row, locked by whoever appends. `data_version` counts every write that
 * changes an answer, `ledger_writes` those of them that only appended to the ledger: the live store reads just these
 * events when the difference has stayed the same.
 */
export const ledgerHead = pgTable(
  'ledger_head',
  {
    id: integer('id').primaryKey().default(1),
    lastEventId: bigint('last_event_id', { mode: 'number' }).notNull().default(0),
    hash: bytes('hash').notNull(),
    dataVersion: bigint('data_version', { mode: 'number' }).notNull().default(1),
    ledgerWrites: bigint('ledger_writes', { mode: 'number' }).notNull().default(0),
  },
  () => [check('ledger_head_is_one', sql`id = 1`)],
);
