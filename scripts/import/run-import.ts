import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { loadImport } from '../../db/commands/import/load-import';
import { type Connection, connect } from '../../db/connect';
import { readStanding } from '../../db/queries/import/read-standing';
import { readStandingOffice } from '../../db/queries/import/read-standing-office';
import { readOffice } from '../../db/queries/office/read-office';
import { type OfficeFile, planOffice, readOfficeFile } from '../../lib/exchange/office-file';
import { orderProblems } from '../../lib/exchange/order-problems';
import type { PlaceKind } from '../../lib/exchange/place-columns';
import {
  type ImportInput,
  type ImportResult,
  type NamedBytes,
  planImport,
} from '../../lib/exchange/plan-import';
import { type Problem, ProblemList } from '../../lib/exchange/problem';
import { readMapping } from '../../lib/exchange/read-mapping';
import { type ImportArguments, UsageError } from './arguments';
import { describeProblems, describeResult } from './describe-result';
import { checkErrorList, writeErrorList } from './error-list';
import { EXIT, type Exit } from './exit';
import { pathOf } from './path-of';
import type { Words } from './words';

const say = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);

async function readNamed(file: string, { usage }: Words): Promise<NamedBytes> {
  try {
    return { file, bytes: await readFile(pathOf(file)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(usage.unreadable(file, String(code)), { cause: error });
  }
}

/** Reads every file; what is wrong with the mapping or the office file is added to `problems`. */
async function readFiles(given: ImportArguments, words: Words, problems: Problem[]) {
  const kinds = Object.entries(given.places) as [PlaceKind, string][];
  const places: ImportInput['places'] = {};
  for (const [kind, file] of kinds) places[kind] = await readNamed(file, words);
  const csv = given.issues === undefined ? null : await readNamed(given.issues, words);
  const mappingFile = given.mapping === undefined ? null : await readNamed(given.mapping, words);
  const officeFile = given.office === undefined ? null : await readNamed(given.office, words);
  const mapping = mappingFile && readMapping(mappingFile.bytes, new ProblemList(mappingFile.file, problems));
  const said = officeFile ? readOfficeFile(officeFile.bytes, new ProblemList(officeFile.file, problems)) : {};
  const { name, nameEn, timeZone } = given;
  const office: OfficeFile | null = said && {
    ...said,
    ...(name === undefined ? {} : { nameZh: name }),
    ...(nameEn === undefined ? {} : { nameEn }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
  const tickets = csv && mapping && mappingFile ? { csv, mapping, mappingFile: mappingFile.file } : null;
  return { places, tickets, office };
}

async function tellProblems(problems: Problem[], given: ImportArguments, words: Words): Promise<void> {
  say(...describeProblems({ problems }, words));
  if (given.errors === undefined) return;
  await writeErrorList(given.errors, problems, words);
  say(words.problemsWritten(given.errors));
}

/** The first part, which always runs: reads, checks, reports. */
async function check(
  { db }: Connection,
  given: ImportArguments,
  words: Words,
  now: Date,
): Promise<ImportResult | null> {
  const problems: Problem[] = [];
  const files = await readFiles(given, words, problems);
  const hasPlaces = Object.keys(files.places).length > 0;
  // Places are checked also when the mapping is wrong, so that everything is told at once.
  if (files.office === null || (problems.length > 0 && !hasPlaces)) {
    await tellProblems(orderProblems(problems, [given.mapping ?? '']), given, words);
    return null;
  }
  const isEmpty = (await readOffice(db)) === null;
  const standingOffice = await readStandingOffice(db);
  const isSettingsOnly = !files.tickets && !hasPlaces;
  if (isSettingsOnly && !standingOffice)
    throw new UsageError(isEmpty ? words.needsFirstData : words.needsData);
  const office = planOffice(files.office, standingOffice);
  if (!office) throw new UsageError(isEmpty ? words.needsFirstName : words.needsName);
  const standing = await readStanding(db, standingOffice === null, files.tickets?.mapping.source ?? null);
  const { datum, datumWasGiven } = given;
  const planned = planImport({ ...files, office, datum, standing, now });
  const result = { ...planned, problems: [...planned.problems, ...orderProblems(problems, [])] };
  const replaces = isEmpty ? words.fillsEmpty : words.replacesDemo;
  say(standingOffice ? words.addsTo(standingOffice.nameZh) : replaces(office.nameZh));
  say(words.datum(datum, datumWasGiven), ...describeResult(result, words));
  if (given.office !== undefined) say(words.basemap(office.basemap.kind, office.mapReviewNumber));
  if (result.problems.length === 0) return result;
  await tellProblems(result.problems, given, words);
  return null;
}

async function isConfirmed(words: Words): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(y|yes|是)$/i.test((await terminal.question(words.ask)).trim());
  } finally {
    terminal.close();
  }
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);

async function carryOut(given: ImportArguments, words: Words, owner: Connection): Promise<Exit> {
  const now = new Date();
  const started = performance.now();
  await checkErrorList(given, words);
  const result = await check(owner, given, words, now);
  const checked = performance.now();
  if (!result) {
    say(words.nothingWritten);
    return EXIT.errors;
  }
  if (given.dryRun) {
    say(words.dryRunClean);
    return EXIT.done;
  }
  if (!given.yes && !process.stdin.isTTY) {
    say(words.needsYes);
    return EXIT.unconfirmed;
  }
  if (!given.yes && !(await isConfirmed(words))) {
    say(words.declined);
    return EXIT.unconfirmed;
  }
  const begun = performance.now();
  await loadImport(owner.db, result.plan, now);
  const loaded = performance.now();
  say(words.loaded(seconds(loaded - begun), seconds(loaded - begun + checked - started)));
  return EXIT.done;
}

/** The innermost message says what the database refused; drizzle's own repeats the whole statement. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}

/**
 * Checks the files and, when they are clean and it was confirmed, loads them. Says everything on the way.
 * @param ownerUrl the database's owner
 * @throws UsageError when a file cannot be opened or the office has no name
 */
export async function runImport(given: ImportArguments, words: Words, ownerUrl: string): Promise<Exit> {
  const owner = connect(ownerUrl, { max: 1 });
  try {
    return await carryOut(given, words, owner);
  } catch (error) {
    if (error instanceof UsageError || process.env.GUATU_DEBUG === '1') throw error;
    process.stderr.write(`✗ ${words.failed(reasonOf(error))}\n`);
    return EXIT.failed;
  } finally {
    await owner.close();
  }
}
