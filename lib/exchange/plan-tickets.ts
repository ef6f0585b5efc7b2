import { officeCalendar } from '../calendar/office-calendar';
import type { Datum } from '../geo/datum';
import { isExactFile } from './check-coordinates';
import type { PlaceFinder } from './place-finder';
import { isShortenedNumber } from './plain-digits';
import { planTicketEvent } from './plan-ticket-event';
import { planTicketPlace } from './plan-ticket-place';
import { planTicketWords } from './plan-ticket-words';
import type { PlannedTicket, PlannedTickets } from './planned';
import type { ProblemList } from './problem';
import type { Table } from './read-table';
import type { Standing } from './standing';
import { columnOf, ticketCells } from './ticket-cells';
import { addUnknownMeanings, addUnmappedValues, type TicketMappers, ticketMappers } from './ticket-mappers';
import type { TicketMapping } from './ticket-mapping';
import { TicketTimes } from './ticket-times';

const LONGEST_ID = 200;

/** What is worth telling about tickets that can be loaded. */
export interface TicketNotes {
  /** rows whose ticket is in the ledger already: in the same state as in the file, or in another */
  alreadySame: number;
  alreadyDifferent: number;
  clockChanges: { repeated: number; skipped: number };
  /** personal numbers struck out of texts, and in how many tickets */
  masked: { found: number; tickets: number };
  lacksPlaceText: number;
  ignoredClosings: number;
  ignoredUnits: number;
}

export interface TicketsPlan {
  planned: PlannedTickets;
  mappers: TicketMappers;
  rowsRead: number;
  notes: TicketNotes;
}

export interface TicketsContext {
  mapping: TicketMapping;
  table: Table;
  /** Problems of the CSV. */
  problems: ProblemList;
  /** Problems of the mapping file. */
  mappingProblems: ProblemList;
  standing: Standing;
  finder: PlaceFinder;
  /** In which the coordinates were entered, where the mapping itself does not say. */
  datum: Datum;
  timeZone: string;
  now: Date;
}

/** Refuses ids that are blank, too long, or not the only one of their kind in the file. */
class IdGuard {
  readonly #rows = new Map<string, number>();

  constructor(
    readonly column: string,
    readonly problems: ProblemList,
  ) {}

  accepts(id: string, row: number): boolean {
    const earlier = this.#rows.get(id);
    const isShortened = isShortenedNumber(id);
    if (id !== '' && id.length <= LONGEST_ID && earlier === undefined && !isShortened) {
      this.#rows.set(id, row);
      return true;
    }
    const value = id || null;
    if (value === null) this.problems.add({ row, column: this.column, value, code: 'value_missing' });
    else if (isShortened) this.problems.add({ row, column: this.column, value, code: 'number_shortened' });
    else if (earlier !== undefined) {
      this.problems.add({ row, column: this.column, value, code: 'id_twice', detail: String(earlier) });
    } else {
      const detail = String(LONGEST_ID);
      this.problems.add({
        row,
        column: this.column,
        value: value.slice(0, 60),
        code: 'value_too_long',
        detail,
      });
    }
    return false;
  }
}

/**
 * Plans the tickets of a CSV by its mapping file: one opinion and one issue with one `import` event each. A ticket that
 * is in the ledger already is passed over. Every row is judged, so that all problems are told at once.
 * @returns null when the mapping and the file do not fit together at all
 */
export function planTickets(context: TicketsContext): TicketsPlan | null {
  const { mapping, table, problems, mappingProblems, standing, finder, timeZone, now } = context;
  const before = problems.problems.length + mappingProblems.problems.length;
  const textOf = ticketCells(mapping, table, problems);
  const mappers = ticketMappers(mapping, standing, finder);
  addUnknownMeanings(mappers, mappingProblems);
  if (problems.problems.length + mappingProblems.problems.length > before) return null;

  const pairs = table.rows.map(({ cells }) => [textOf('lng', cells), textOf('lat', cells)] as const);
  const check = {
    datum: mapping.datum ?? context.datum,
    bounds: finder.bounds,
    fileIsExact: isExactFile(pairs),
  };
  const placeRules = { check, finder, mappers, placeAtBuilding: mapping.placeAtBuilding };
  const times = new TicketTimes(mapping, timeZone, problems);
  const eventRules = { mapping, mappers, times, calendar: officeCalendar(timeZone), now };
  const ids = new IdGuard(columnOf(mapping.fields.externalId), problems);
  const notes: TicketNotes = {
    alreadySame: 0,
    alreadyDifferent: 0,
    clockChanges: times.clockChanges,
    masked: { found: 0, tickets: 0 },
    lacksPlaceText: 0,
    ignoredClosings: 0,
    ignoredUnits: 0,
  };

  const tickets = table.rows.flatMap(({ row, cells }): PlannedTicket[] => {
    const externalId = textOf('externalId', cells);
    if (!ids.accepts(externalId, row)) return [];
    const standingState = standing.tickets.get(externalId);
    if (standingState !== undefined) {
      const isSame = mappers.state.map(textOf('state', cells), row) === standingState;
      notes[isSame ? 'alreadySame' : 'alreadyDifferent']++;
      return [];
    }
    const happened = planTicketEvent(cells, textOf, row, eventRules);
    const place = planTicketPlace(cells, textOf, row, placeRules);
    if (!happened || !place) return [];
    const { ignoredClosing, ignoredUnit, ...event } = happened;
    const { masked, lacksPlaceText, ...words } = planTicketWords(
      cells,
      textOf,
      mapping.personalData === 'mask',
    );
    notes.masked.found += masked;
    notes.masked.tickets += masked > 0 ? 1 : 0;
    notes.lacksPlaceText += lacksPlaceText ? 1 : 0;
    notes.ignoredClosings += ignoredClosing ? 1 : 0;
    notes.ignoredUnits += ignoredUnit ? 1 : 0;
    return [{ row, externalId, ...words, ...place, ...event }];
  });
  addUnmappedValues(mappers, problems);
  const { categories, units } = mappers.made;
  return {
    planned: { source: mapping.source, categories, units, tickets },
    mappers,
    rowsRead: table.rows.length,
    notes,
  };
}
