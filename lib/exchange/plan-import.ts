import type { Datum } from '../geo/datum';
import type { KnownEncoding } from './decode-text';
import type { PlannedOffice } from './office-file';
import { orderProblems } from './order-problems';
import { PLACE_KINDS, type PlaceKind } from './place-columns';
import type { PlaceFinder } from './place-finder';
import { type PlaceFiles, planPlaces } from './plan-places';
import { planTickets, type TicketsPlan } from './plan-tickets';
import type { PlannedPlaces, PlannedTickets } from './planned';
import { type Problem, ProblemList } from './problem';
import { type PlaceFile, readPlaces } from './read-places';
import { readTable } from './read-table';
import type { Standing } from './standing';
import { unusedColumns } from './ticket-cells';
import type { TicketMapping } from './ticket-mapping';

export interface NamedBytes {
  /** as it was named on the command line */
  file: string;
  bytes: Uint8Array;
}

export interface ImportInput {
  places: Partial<Record<PlaceKind, NamedBytes>>;
  tickets: { csv: NamedBytes; mapping: TicketMapping; mappingFile: string } | null;
  office: PlannedOffice;
  datum: Datum;
  standing: Standing;
  now: Date;
}

/** Everything that is to be written, in one transaction. */
export interface ImportPlan {
  office: PlannedOffice;
  places: PlannedPlaces;
  tickets: PlannedTickets | null;
}

/** What was read of one file. */
export interface FileNote {
  kind: PlaceKind | 'tickets';
  file: string;
  rows: number;
  toLoad: number;
  unusedColumns: string[];
  encoding: KnownEncoding;
  /** communities and grids that are loaded without an outline, so that the map cannot show them */
  withoutOutline: number;
}

export interface ImportResult {
  plan: ImportPlan;
  /** Empty: the plan may be carried out. */
  problems: Problem[];
  files: FileNote[];
  made: { communities: number; grids: number };
  ticketNotes: TicketsPlan | null;
}

function readPlaceFiles(input: ImportInput, problems: Problem[]): PlaceFiles {
  const read = (kind: PlaceKind): PlaceFile | null => {
    const named = input.places[kind];
    return named ? readPlaces(kind, named.bytes, {}, new ProblemList(named.file, problems)) : null;
  };
  return Object.fromEntries(PLACE_KINDS.map((kind) => [kind, read(kind)])) as PlaceFiles;
}

function planTicketFile(
  { tickets, standing, datum, office, now }: ImportInput,
  finder: PlaceFinder,
  problems: Problem[],
): { plan: TicketsPlan; unused: string[]; encoding: KnownEncoding } | null {
  if (!tickets) return null;
  const { csv, mapping, mappingFile } = tickets;
  const list = new ProblemList(csv.file, problems);
  const table = readTable(csv.bytes, mapping, list);
  if (!table) return null;
  const plan = planTickets({
    mapping,
    table,
    problems: list,
    mappingProblems: new ProblemList(mappingFile, problems),
    standing,
    finder,
    datum,
    timeZone: office.timeZone,
    now,
  });
  return plan && { plan, unused: unusedColumns(mapping, table), encoding: table.encoding };
}

function notePlaces(kind: PlaceKind, file: PlaceFile, problems: readonly Problem[]): FileNote {
  const wrong = new Set(problems.filter((problem) => problem.file === file.file).map(({ row }) => row));
  const good = file.records.filter(({ row }) => !wrong.has(row));
  const hasOutlines = kind === 'communities' || kind === 'grids';
  return {
    kind,
    file: file.file,
    rows: file.records.length,
    toLoad: good.length,
    unusedColumns: file.unused,
    encoding: file.encoding,
    withoutOutline: hasOutlines ? good.filter(({ geometry }) => geometry === null).length : 0,
  };
}

/** What a row can only be blamed for when all places could be read. */
const CONSEQUENCES: ReadonlySet<Problem['code']> = new Set([
  'place_unknown',
  'place_in_no_area',
  'place_not_nested',
]);

/** Without what merely follows from a file of places that could not be read, or not with all its shapes. */
function withoutConsequences(onReading: readonly Problem[], problems: readonly Problem[]): Problem[] {
  const isLacking = onReading.some(({ row, code }) => row === null || code.startsWith('geometry_'));
  return isLacking ? problems.filter(({ code }) => !CONSEQUENCES.has(code)) : [...problems];
}

/** Reads, checks and resolves all files of an import without touching the database. The same input gives the same plan. */
export function planImport(input: ImportInput): ImportResult {
  const problems: Problem[] = [];
  const placeFiles = readPlaceFiles(input, problems);
  const onReading = [...problems];
  const planned = planPlaces(placeFiles, input.datum, input.standing);
  problems.push(...planned.problems);
  const tickets = planTicketFile(input, planned.finder, problems);
  const files: FileNote[] = PLACE_KINDS.flatMap((kind) => {
    const file = placeFiles[kind];
    return file ? [notePlaces(kind, file, problems)] : [];
  });
  if (input.tickets && tickets) {
    files.push({
      kind: 'tickets',
      file: input.tickets.csv.file,
      rows: tickets.plan.rowsRead,
      toLoad: tickets.plan.planned.tickets.length,
      unusedColumns: tickets.unused,
      encoding: tickets.encoding,
      withoutOutline: 0,
    });
  }
  const given = PLACE_KINDS.flatMap((kind) => input.places[kind]?.file ?? []);
  const ticketFiles = input.tickets ? [input.tickets.mappingFile, input.tickets.csv.file] : [];
  return {
    plan: { office: input.office, places: planned.places, tickets: tickets?.plan.planned ?? null },
    problems: orderProblems(withoutConsequences(onReading, problems), [...given, ...ticketFiles]),
    files,
    made: {
      communities: input.places.communities ? 0 : planned.made.communities,
      grids: input.places.grids ? 0 : planned.made.grids,
    },
    ticketNotes: tickets?.plan ?? null,
  };
}
