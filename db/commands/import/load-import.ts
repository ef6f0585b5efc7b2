import { eq, sql } from 'drizzle-orm';
import type { ImportPlan } from '../../../lib/exchange/plan-import';
import type { Database } from '../../connect';
import { ledgerHead } from '../../schema/ledger-event';
import { emptyDemo, officeKind } from '../office/empty-demo';
import { outlineStreet, writeOffice, writeStreet } from './write-office';
import { writePlaces } from './write-places';
import { writeTickets } from './write-tickets';

/** Tells everybody who holds data in memory that it is old. */
async function announce(db: Database): Promise<void> {
  await db
    .update(ledgerHead)
    .set({ dataVersion: sql`${ledgerHead.dataVersion} + 1` })
    .where(eq(ledgerHead.id, 1));
  await db.execute(
    sql`select pg_notify('guatu_data', (select data_version::text from ledger_head where id = 1))`,
  );
}

/**
 * Loads a plan, all of it or nothing, as the owner. A demo gives way to it; over an office's own data places are
 * brought to what the files say and tickets are added. Whatever the database refuses ends the transaction.
 */
export async function loadImport(db: Database, plan: ImportPlan, now: Date): Promise<void> {
  await db.transaction(async (transaction) => {
    if ((await officeKind(transaction)) === 'demo') await emptyDemo(transaction);
    await writeOffice(transaction, plan.office, now);
    const streetId = await writeStreet(transaction, plan.office.street);
    const places = await writePlaces(transaction, plan.places, streetId);
    if (plan.places.communities.length > 0) await outlineStreet(transaction);
    if (plan.tickets) await writeTickets(transaction, plan.tickets, places, plan.office, now);
    await announce(transaction);
  });
}
