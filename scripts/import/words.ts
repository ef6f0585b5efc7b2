import type { BasemapSetting } from '../../lib/contract/basemap';
import type { CoordinateReason } from '../../lib/contract/unlocated-reason';
import type { KnownEncoding } from '../../lib/exchange/decode-text';
import type { PlaceKind } from '../../lib/exchange/place-columns';
import type { Problem, ProblemCode } from '../../lib/exchange/problem';
import type { ShapeRule } from '../../lib/exchange/shape-rule';
import type { MappedBy } from '../../lib/exchange/value-mapper';

/** All that the command says, in one language. */
export interface Words {
  replacesDemo: (office: string) => string;
  /** nothing was ever loaded */
  fillsEmpty: (office: string) => string;
  addsTo: (office: string) => string;
  datum: (datum: string, wasGiven: boolean) => string;
  kinds: Record<PlaceKind | 'tickets', string>;
  file: (kind: string, file: string, rows: number, toLoad: number) => string;
  made: (communities: number, grids: number) => string;
  unusedColumns: (columns: string) => string;
  /** the file was read in another encoding than UTF-8 */
  encoding: Record<Exclude<KnownEncoding, 'utf-8'>, string>;
  withoutOutline: (count: number) => string;
  already: (same: number, different: number) => string;
  unlocated: (kind: string, count: number, reasons: string) => string;
  /** so many of the unlocated have coordinates of a projected map */
  inMetres: (count: number) => string;
  reasons: Record<CoordinateReason, string>;
  mappedTitles: Record<'category' | 'unit' | 'state', string>;
  mappedBy: Record<MappedBy, string>;
  mapped: (value: string, code: string, rows: number, by: string) => string;
  blank: string;
  none: string;
  more: (count: number) => string;
  repeated: (count: number) => string;
  skipped: (count: number) => string;
  masked: (found: number, tickets: number) => string;
  lacksPlaceText: (count: number) => string;
  ignoredClosings: (count: number) => string;
  ignoredUnits: (count: number) => string;
  problemCount: (count: number) => string;
  problem: (problem: Problem) => string;
  problemHeader: string[];
  moreProblems: (count: number) => string;
  problemsWritten: (file: string) => string;
  nothingWritten: string;
  dryRunClean: string;
  ask: string;
  declined: string;
  needsYes: string;
  /** how long it took to load, and from the start: with connecting, reading and checking, without waiting for a yes */
  loaded: (seconds: string, inAll: string) => string;
  failed: (reason: string) => string;
  needsName: string;
  needsFirstName: string;
  /** only settings were given, and there is no office of one's own that they could be for */
  needsData: string;
  needsFirstData: string;
  basemap: (kind: BasemapSetting['kind'], mapReviewNumber: string | null) => string;
  usage: UsageWords;
}

/** What is wrong with the command line, in one sentence each. */
export interface UsageWords {
  option: Record<'unknown' | 'value' | 'positional', (what: string) => string>;
  notOneOf: (option: string, value: string, known: string) => string;
  notAZone: (value: string) => string;
  issuesNeedMapping: string;
  dryOrYes: string;
  nothingGiven: string;
  noDatabase: string;
  /** an option was given again: only one of its values could be used */
  twice: (option: string) => string;
  /** `code`: what the system says, such as ENOENT */
  unreadable: (file: string, code: string) => string;
  unwritable: (file: string, code: string) => string;
  errorsIsInput: (file: string) => string;
}

/** One sentence for what is wrong and what to do, for each code. */
export type ProblemSentences = Record<ProblemCode, (problem: Problem) => string>;

/** Those of the codes that are about a file as such, its form and its header. */
export type FileSentences = Pick<
  ProblemSentences,
  Extract<
    ProblemCode,
    `${'file' | 'json' | 'geojson' | 'header' | 'delimiter' | 'quote' | 'row' | 'column' | 'columns'}_${string}`
  >
>;

/** What is wrong at a key of a mapping or an office file, with what would be allowed. */
export type ShapeSentences = Record<ShapeRule, (detail: string) => string>;
