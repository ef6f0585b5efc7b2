import { parseArgs } from 'node:util';
import { PLACE_KINDS, type PlaceKind } from '../../lib/exchange/place-columns';
import { isTimeZone } from '../../lib/exchange/zoned-time';
import { DATUMS, type Datum } from '../../lib/geo/datum';
import { WORDS } from './choose-words';
import { chooseLanguage, type Language } from './language';
import type { UsageWords } from './words';

export interface ImportArguments {
  help: boolean;
  language: Language;
  /** files of places by kind */
  places: Partial<Record<PlaceKind, string>>;
  issues: string | undefined;
  mapping: string | undefined;
  office: string | undefined;
  name: string | undefined;
  nameEn: string | undefined;
  timeZone: string | undefined;
  datum: Datum;
  /** false: nobody said which, WGS-84 is taken */
  datumWasGiven: boolean;
  /** where the whole list of errors goes */
  errors: string | undefined;
  dryRun: boolean;
  yes: boolean;
}

/** The command line is wrong; `message` is one sentence that says what and how to mend it. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const text = { type: 'string' } as const;
const OPTIONS = {
  communities: text,
  grids: text,
  buildings: text,
  merchants: text,
  roads: text,
  issues: text,
  mapping: text,
  office: text,
  name: text,
  'name-en': text,
  'time-zone': text,
  datum: text,
  errors: text,
  lang: text,
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', short: 'y', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What node's own errors are about; their sentences are English and go on to explain how to quote. */
const OPTION_ERRORS: Record<string, keyof UsageWords['option']> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'unknown',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'value',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: 'positional',
};

function parse(args: string[], { option }: UsageWords) {
  try {
    return parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const kind = OPTION_ERRORS[code ?? ''];
    if (kind === undefined) throw error;
    throw new UsageError(option[kind](/'([^' ,]+)/.exec(message)?.[1] ?? message), { cause: error });
  }
}

/** Of an option that is given twice the parser would take the last and say nothing. */
function refuseTwice(args: string[], usage: UsageWords): void {
  const { tokens } = parseArgs({ args, options: OPTIONS, strict: false, tokens: true });
  const names = tokens.flatMap((token) =>
    token.kind === 'option' && token.value !== undefined ? [token.name] : [],
  );
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new UsageError(usage.twice(twice));
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[], usage: UsageWords): T {
  const found = known.find((each) => each === value.toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError(usage.notOneOf(option, value, known.join(', ')));
}

/** The language asked for, wherever it stands, so that also what is wrong beside it is told in it. */
function readLanguage(args: string[], environment: NodeJS.ProcessEnv): Language {
  const { tokens } = parseArgs({ args, options: OPTIONS, strict: false, tokens: true });
  const asked = tokens.findLast((token) => token.kind === 'option' && token.name === 'lang');
  const own = chooseLanguage(undefined, environment);
  if (asked?.kind !== 'option' || asked.value === undefined) return own;
  return oneOf<Language>('lang', asked.value, ['zh', 'en'], WORDS[own].usage);
}

/**
 * Reads the command line.
 * @throws UsageError with one sentence that names the option and what to give
 */
export function readArguments(args: string[], environment: NodeJS.ProcessEnv): ImportArguments {
  const language = readLanguage(args, environment);
  const { usage } = WORDS[language];
  const values = parse(args, usage);
  refuseTwice(args, usage);
  const places: ImportArguments['places'] = {};
  for (const kind of PLACE_KINDS) if (values[kind] !== undefined) places[kind] = values[kind];
  const read: ImportArguments = {
    help: values.help,
    language,
    places,
    issues: values.issues,
    mapping: values.mapping,
    office: values.office,
    name: values.name,
    nameEn: values['name-en'],
    timeZone: values['time-zone'],
    datum: values.datum === undefined ? 'wgs84' : oneOf('datum', values.datum, DATUMS, usage),
    datumWasGiven: values.datum !== undefined,
    errors: values.errors,
    dryRun: values['dry-run'],
    yes: values.yes,
  };
  if (!read.help) refuseContradictions(read, usage);
  return read;
}

function refuseContradictions(given: ImportArguments, usage: UsageWords) {
  const { places, issues, mapping, office, name, nameEn, timeZone, dryRun, yes } = given;
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw new UsageError(usage.notAZone(timeZone));
  if ((issues === undefined) !== (mapping === undefined)) throw new UsageError(usage.issuesNeedMapping);
  if (dryRun && yes) throw new UsageError(usage.dryOrYes);
  const something = [issues, office, name, nameEn, timeZone, ...Object.values(places)];
  if (something.every((value) => value === undefined)) throw new UsageError(usage.nothingGiven);
}
