import type { Geometry } from 'geojson';
import type { KnownEncoding } from './decode-text';
import { findColumns, type PlaceField, type PlaceKind } from './place-columns';
import type { Problem, ProblemList } from './problem';
import { readGeoJson } from './read-geojson';
import { type GeometryOrFault, readGeometry } from './read-geometry';
import { readTable, type TableFormat } from './read-table';

/** One place as its file has it: cells by field, '' where there is none, the geometry still in the entered datum. */
export interface PlaceRecord {
  row: number;
  cells: Partial<Record<PlaceField, string>>;
  geometry: Geometry | null;
}

export interface PlaceFile {
  file: string;
  /** field → column, for messages */
  columns: Partial<Record<PlaceField, string>>;
  unused: string[];
  records: PlaceRecord[];
  encoding: KnownEncoding;
}

const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value).normalize('NFC').trim();

type RawRecord = { row: number; cells: Record<string, string>; geometry: GeometryOrFault | null };
type RawFile = { header: string[]; raw: RawRecord[]; encoding: KnownEncoding };

function fromTable(bytes: Uint8Array, format: TableFormat, problems: ProblemList): RawFile | null {
  const table = readTable(bytes, format, problems);
  if (!table) return null;
  const raw = table.rows.map(({ row, cells }): RawRecord => {
    const byName = table.header.map((name, position) => [name, textOf(cells[position])] as const);
    return { row, cells: Object.fromEntries(byName), geometry: null };
  });
  return { header: table.header, raw, encoding: table.encoding };
}

function fromGeoJson(bytes: Uint8Array, problems: ProblemList): RawFile | null {
  const read = readGeoJson(bytes, problems);
  if (!read) return null;
  const raw = read.features.map(({ row, cells, geometry }): RawRecord => {
    const texts = Object.entries(cells).map(([name, value]) => [name, textOf(value)] as const);
    return { row, cells: Object.fromEntries(texts), geometry };
  });
  const header = new Set(raw.flatMap(({ cells }) => Object.keys(cells)));
  return { header: [...header], raw, encoding: read.encoding };
}

const isGeoJson = (file: string) => /\.(geo)?json$/i.test(file);

/** Places that are nothing without their shape; the others may be unlocated. */
const SHAPED: ReadonlySet<PlaceKind> = new Set(['communities', 'grids', 'roads']);

/** Adds the faults of geometries. A whole file in metres is told once, with the number of its rows. */
class GeometryFaults {
  #projected: Problem | null = null;

  constructor(readonly problems: ProblemList) {}

  add(problem: Omit<Problem, 'file'>): void {
    if (problem.code !== 'geometry_projected') this.problems.add(problem);
    else if (this.#projected) this.#projected.rows = (this.#projected.rows ?? 0) + 1;
    else this.#projected = this.problems.add({ ...problem, rows: 1 });
  }
}

/** Columns that hold what a place is called, of which a file needs one; what it has twice is refused. */
function placeColumns(kind: PlaceKind, header: string[], isTable: boolean, problems: ProblemList) {
  const { byField, unused, alike } = findColumns(kind, header);
  const twice = isTable ? alike : [];
  for (const name of twice) problems.add({ row: 1, column: name, value: null, code: 'column_twice' });
  const isNameless = byField.code === undefined && byField.nameZh === undefined;
  if (isNameless) {
    problems.add({ row: null, column: null, value: header.join(', '), code: 'columns_nameless' });
  }
  return isNameless || twice.length > 0 ? null : { byField, unused };
}

/**
 * Reads a file of places: GeoJSON (by its name ending in .geojson or .json), else CSV with a column of WKT or GeoJSON
 * geometry or with columns of coordinates. Columns are found by {@link findColumns}. Problems are added to the list.
 */
export function readPlaces(
  kind: PlaceKind,
  bytes: Uint8Array,
  format: TableFormat,
  problems: ProblemList,
): PlaceFile | null {
  const isTable = !isGeoJson(problems.file);
  const read = isTable ? fromTable(bytes, format, problems) : fromGeoJson(bytes, problems);
  const columns = read && placeColumns(kind, read.header, isTable, problems);
  if (!columns) return null;
  const { byField, unused } = columns;
  const faults = new GeometryFaults(problems);
  const records = read.raw.map(({ row, cells, geometry }): PlaceRecord => {
    const byFieldCells: Partial<Record<PlaceField, string>> = {};
    for (const [field, column] of Object.entries(byField))
      byFieldCells[field as PlaceField] = cells[column] ?? '';
    const text = byFieldCells.geometry ?? '';
    const found = geometry ?? (text === '' ? null : readGeometry(text));
    const column = byField.geometry ?? 'geometry';
    if (found && 'fault' in found) {
      faults.add({ row, column, value: found.at ?? (text.slice(0, 60) || null), code: found.fault });
    } else if (!found && !isTable && SHAPED.has(kind)) {
      faults.add({ row, column, value: null, code: 'geometry_missing' });
    }
    return { row, cells: byFieldCells, geometry: found && 'geometry' in found ? found.geometry : null };
  });
  return { file: problems.file, columns: byField, unused, records, encoding: read.encoding };
}
