import { eq } from 'drizzle-orm';
import { localDay } from '../../../lib/calendar/local-day';
import type { PlannedOffice } from '../../../lib/exchange/office-file';
import type { PlannedTicket, PlannedTickets } from '../../../lib/exchange/planned';
import type { NumberSeries } from '../../../lib/ledger/ledger-number';
import type { Database } from '../../connect';
import { insertRows } from '../../insert-rows';
import { category } from '../../schema/category';
import { channel } from '../../schema/channel';
import { issue } from '../../schema/issue';
import { issuePeriod } from '../../schema/issue-period';
import { issueUnit } from '../../schema/issue-unit';
import { ledgerEvent } from '../../schema/ledger-event';
import { opinion, opinionIssue, opinionReporter } from '../../schema/opinion';
import { unit } from '../../schema/unit';
import { appendEvents } from '../ledger/append-events';
import type { LedgerWrite } from '../ledger/ledger-write';
import { reserveIds, reserveNumbers } from '../ledger/reserve-ids';
import { withoutForeignKeys } from './without-foreign-keys';
import { type PlaceIds, pointRow } from './write-places';

type Numbering = Pick<PlannedOffice, 'numberPrefix' | 'timeZone'>;

/** Numbers for tickets in their order, of the year in which each was opened. */
async function numbersOf(
  db: Database,
  series: NumberSeries,
  years: readonly number[],
  prefix: string,
): Promise<string[]> {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const reserved = new Map<number, string[]>();
  for (const [year, count] of [...counts].sort(([a], [b]) => a - b)) {
    reserved.set(year, (await reserveNumbers(db, prefix, series, year, count)).reverse());
  }
  return years.map((year) => reserved.get(year)!.pop()!);
}

/** Makes the units and local categories that the tickets need; those that are there are left as the office set them. */
async function writeLists(db: Database, { units, categories }: PlannedTickets): Promise<void> {
  if (units.length > 0) await db.insert(unit).values(units).onConflictDoNothing();
  if (categories.length === 0) return;
  const rows = categories.map((planned) => ({ ...planned, scheme: 'local' as const }));
  await db.insert(category).values(rows).onConflictDoNothing();
}

/** What tickets fill. */
const TICKET_TABLES = [issue, issueUnit, issuePeriod, ledgerEvent, opinion, opinionIssue, opinionReporter];
/** From so many on it is faster to judge foreign keys all at once. */
const MANY_TICKETS = 1000;

/**
 * Writes tickets of another system: for each one opinion, through the channel of other systems, and one issue that
 * begins with an `import` event at `now` in the state that the ticket has there.
 */
export async function writeTickets(
  db: Database,
  planned: PlannedTickets,
  places: PlaceIds,
  numbering: Numbering,
  now: Date,
): Promise<void> {
  await writeLists(db, planned);
  if (planned.tickets.length === 0) return;
  const write = () => writeRows(db, planned, places, numbering, now);
  const isEmpty = (await db.select({ id: issue.id }).from(issue).limit(1)).length === 0;
  if (isEmpty && planned.tickets.length >= MANY_TICKETS) await withoutForeignKeys(db, TICKET_TABLES, write);
  else await write();
}

async function writeRows(
  db: Database,
  planned: PlannedTickets,
  places: PlaceIds,
  { numberPrefix, timeZone }: Numbering,
  now: Date,
): Promise<void> {
  const tickets = planned.tickets.toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
  const [otherSystem] = await db
    .select({ id: channel.id })
    .from(channel)
    .where(eq(channel.code, 'other_system'));
  const issueIds = await reserveIds(db, 'issue', tickets.length);
  const opinionIds = await reserveIds(db, 'opinion', tickets.length);
  const years = tickets.map(({ openedAt }) => Number(localDay(openedAt, timeZone).slice(0, 4)));
  const issueNumbers = await numbersOf(db, 'issue', years, numberPrefix);
  const opinionNumbers = await numbersOf(db, 'opinion', years, numberPrefix);
  const nest = ({ community, grid, building }: PlannedTicket) => ({
    communityId: community === null ? null : places.communities.get(community)!,
    gridId: grid === null ? null : places.grids.get(grid)!,
    buildingId: building === null ? null : places.buildings.get(building)!,
  });

  const write: LedgerWrite = {
    timeZone,
    issues: tickets.map((ticket, position) => ({
      id: issueIds[position]!,
      number: issueNumbers[position]!,
      title: ticket.title,
      description: ticket.description,
      source: 'import' as const,
      externalSource: planned.source,
      externalId: ticket.externalId,
      placeText: ticket.placeText,
      placePrecision: ticket.placePrecision,
      occurredAt: null,
      timePrecision: ticket.timePrecision,
      ...nest(ticket),
      ...pointRow(ticket),
    })),
    events: tickets.map((ticket, position) => ({
      issueId: issueIds[position]!,
      kind: 'import' as const,
      to: ticket.state,
      at: now,
      actorId: null,
      actorUnitId: null,
      data: { number: issueNumbers[position]!, opinions: [opinionNumbers[position]!], ...ticket.event },
    })),
  };
  await appendEvents(db, write);
  await insertRows(
    db,
    opinion,
    tickets.map((ticket, position) => {
      const { communityId, buildingId } = nest(ticket);
      return {
        id: opinionIds[position]!,
        number: opinionNumbers[position]!,
        channelId: otherSystem!.id,
        receivedAt: ticket.openedAt,
        timePrecision: ticket.timePrecision,
        text: ticket.description || ticket.title,
        placeText: ticket.placeText,
        communityId,
        buildingId,
      };
    }),
  );
  await insertRows(
    db,
    opinionIssue,
    tickets.map((_, position) => ({ opinionId: opinionIds[position]!, issueId: issueIds[position]! })),
  );
  await insertRows(
    db,
    opinionReporter,
    tickets.flatMap(({ reporter }, position) =>
      reporter ? [{ opinionId: opinionIds[position]!, ...reporter }] : [],
    ),
  );
}
