import { PROBLEM_SENTENCES_EN } from './problem-sentences-en';
import { USAGE_EN } from './usage-en';
import type { Words } from './words';

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const WORDS_EN: Words = {
  replacesDemo: (office) => `Check: the data of “${office}” will replace the demo.`,
  fillsEmpty: (office) => `Check: nothing was loaded yet; the data of “${office}” will be the first.`,
  addsTo: (office) => `Check: this will be added to what “${office}” has.`,
  datum: (datum, wasGiven) =>
    `Datum ${datum}${wasGiven ? '' : ' (not given, the default)'}; stored as WGS-84, the entered pair is kept.`,
  kinds: {
    communities: 'communities',
    grids: 'grids',
    buildings: 'buildings',
    merchants: 'merchants',
    roads: 'roads',
    tickets: 'tickets',
  },
  file: (kind, file, rows, toLoad) =>
    `${kind}  ${file}: ${counted(rows, 'row')} read, ${toLoad} to be loaded`,
  made: (communities, grids) =>
    `Made because no file has them: ${counted(communities, 'community', 'communities')}, ${counted(grids, 'grid')}.`,
  unusedColumns: (columns) => `columns not used: ${columns}`,
  encoding: {
    gb18030: 'encoding: GB18030 (GBK), converted.',
    'utf-16le': 'encoding: UTF-16 LE, converted.',
    'utf-16be': 'encoding: UTF-16 BE, converted.',
  },
  withoutOutline: (count) => `without an outline ${count}: loaded, but the map draws no area for them.`,
  already: (same, different) =>
    `in the ledger already, skipped: ${same + different} (${same} in the same state, ${different} in another)`,
  unlocated: (kind, count, reasons) => `unlocated ${kind} ${count}: ${reasons}`,
  inMetres: (count) =>
    `${count} of them look like metres and not degrees (such as EPSG:3857 or Gauss-Krüger): convert them first.`,
  reasons: {
    blank: 'blank',
    zero: '0/0',
    unreadable: 'not a number',
    out_of_range: 'out of range',
    swapped: 'longitude and latitude look swapped',
    outside: 'outside the area',
    rounded: 'plainly rounded',
  },
  mappedTitles: { category: 'categories', unit: 'units', state: 'states' },
  mappedBy: { values: 'mapping', known: 'known', created: 'new', otherwise: 'otherwise' },
  mapped: (value, code, rows, by) => `${value} → ${code}, ${counted(rows, 'row')} (${by})`,
  blank: '(blank)',
  none: '(none)',
  more: (count) => `… and ${count} more`,
  repeated: (count) =>
    `${counted(count, 'time')} in the hour that the clock repeats when summer time ends: the earlier was taken.`,
  skipped: (count) =>
    `${counted(count, 'time')} in the hour that the clock skips when summer time begins: moved on by an hour.`,
  masked: (found, tickets) =>
    `${counted(found, 'telephone or identity number or e-mail address', 'telephone or identity numbers or e-mail addresses')} in the texts of ${counted(tickets, 'ticket')} struck out with *** (personalData in the mapping).`,
  lacksPlaceText: (count) =>
    `${counted(count, 'ticket')} without a place in words: noted as “（未填写地点）”.`,
  ignoredClosings: (count) => `${counted(count, 'open ticket')} with a closing date, which was not used.`,
  ignoredUnits: (count) =>
    `${counted(count, 'ticket')} registered or returned, so with nobody: the unit was not used; map the state to dispatched if it has one.`,
  problemCount: (count) => `${counted(count, 'error')}:`,
  problem: (problem) => {
    const place = problem.row === null ? '' : `, row ${problem.row}`;
    const column = problem.column === null ? '' : `, ${problem.column}`;
    const value = problem.value === null ? '' : ` “${problem.value}”`;
    return `${problem.file}${place}${column}${value}: ${PROBLEM_SENTENCES_EN[problem.code](problem)}`;
  },
  problemHeader: ['file', 'row', 'column', 'value', 'code', 'sentence'],
  moreProblems: (count) => `… and ${count} more; --errors FILE writes them all.`,
  problemsWritten: (file) => `All errors are in ${file}.`,
  nothingWritten: 'There are errors: nothing was written.',
  dryRunClean: 'No errors. Leave out --dry-run to load.',
  ask: 'Load it? [y/N] ',
  declined: 'Not loaded.',
  needsYes: 'This is not a terminal: add --yes to load. Nothing was written.',
  loaded: (seconds, inAll) => `Loaded in ${seconds} s; with reading and checking ${inAll} s.`,
  failed: (reason) => `Loading failed and nothing was changed: ${reason}`,
  needsData:
    'Settings alone can be given to an office of your own; here is the demo, under which no real basemap may lie. Load your own places or tickets together with them.',
  basemap: (kind, number) =>
    `Basemap ${kind}; ${number === null ? (kind === 'schematic' ? 'no map review number.' : 'no map review number: a real map that is shown in public in China needs one (mapReviewNumber).') : `map review number ${number}.`}`,
  usage: USAGE_EN,
  needsFirstName: 'There is no office yet: say what it is called with --name or --office.',
  needsFirstData:
    'Nothing was loaded yet, so that there is no office that settings could be for. Load places or tickets together with them.',
  needsName: 'To replace the demo, say what the office is called: --name or --office.',
};
