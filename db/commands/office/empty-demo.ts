import { eq, notInArray, sql } from 'drizzle-orm';
import { GENESIS_HASH } from '../../../lib/ledger/hash-chain';
import type { Database } from '../../connect';
import { loadRules } from '../../reference/load-rules';
import { UNITS } from '../../reference/units';
import { ledgerHead } from '../../schema/ledger-event';
import { office } from '../../schema/office';
import { routingRule } from '../../schema/routing-rule';
import { unit } from '../../schema/unit';

/** Everything that an office enters; what ships with the version (channels, tags, categories …) stays. */
const OFFICE_TABLES = [
  'ledger_request',
  'issue_seen',
  'photo',
  'issue_internal',
  'issue_tag',
  'issue_unit',
  'issue_period',
  'promise',
  'ledger_event_text',
  'ledger_event',
  'opinion_reporter',
  'opinion_issue',
  'opinion',
  'issue',
  'visit',
  'listening_meeting',
  'questionnaire_batch',
  'person_assignment',
  'auth.session',
  'auth.credential',
  'auth.login',
  'person',
  'merchant',
  'lamp',
  'key_place',
  'crossing',
  'building',
  'ground_feature',
  'road',
  'grid',
  'community',
  'street',
  'ledger_number',
  'office',
] as const;

/**
 * Empties the database of the demo, as the owner, to make room for the office's own data or a newer demo. The
 * database itself refuses it when the office is not the demo. The ledger begins anew; the data version goes on, so
 * that nobody who looks takes the new for the old.
 */
export async function emptyDemo(db: Database): Promise<void> {
  await db.execute(sql.raw(`truncate ${OFFICE_TABLES.join(', ')} restart identity`));
  await db
    .update(ledgerHead)
    .set({
      lastEventId: 0,
      hash: Buffer.from(GENESIS_HASH, 'hex'),
      dataVersion: sql`${ledgerHead.dataVersion} + 1`,
    })
    .where(eq(ledgerHead.id, 1));
  // ids begin anew: what named a place of the demo shall not name one of the office
  await db.execute(sql`update open_secret set secret = default`);
  const shipped = UNITS.map(({ code }) => code);
  await db.delete(unit).where(notInArray(unit.code, shipped));
  // what was changed of the rules was for the demo's places
  await db.execute(sql`truncate ${routingRule} restart identity`);
  await loadRules(db);
  await db.execute(
    sql`select pg_notify('guatu_data', (select data_version::text from ledger_head where id = 1))`,
  );
}

/** Lets the ids of all those tables, which must be empty, count from 1: a load that failed has used some up. */
export async function restartIds(db: Database): Promise<void> {
  const tables = await db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES' and table_name in ${[...OFFICE_TABLES]}`);
  for (const { name } of tables) {
    await db.execute(sql`alter table ${sql.identifier(name)} alter column id restart`);
  }
}

/** Whether the database holds an office, and whether that is the demo. */
export async function officeKind(db: Database): Promise<'none' | 'demo' | 'real'> {
  const [row] = await db.select({ isDemo: office.isDemo }).from(office).where(eq(office.id, 1));
  if (!row) return 'none';
  return row.isDemo ? 'demo' : 'real';
}
