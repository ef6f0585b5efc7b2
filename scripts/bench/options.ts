import { parseArgs } from 'node:util';
import { Refusal } from '../bootstrap/refusal.mjs';

export interface BenchOptions {
  help: boolean;
  rows: number;
  /** empty: all of them */
  only: string[];
  json: string | undefined;
  markdown: string | undefined;
  keep: string | undefined;
}

const ROWS = { least: 1_000, most: 20_000_000, usual: 1_000_000 };

export const helpText = (
  parts: readonly { name: string; title: string }[],
): string => `npm run bench -- [options]

Makes a scratch city in a database of its own, serves it with a production build and measures over HTTP, one request
at a time. Never touches .data; works whether or not Guatu runs.

  --rows N            issues of the city, ${ROWS.least} to ${ROWS.most} (default ${ROWS.usual})
  --only PART,PART    only these parts (below)
  --json FILE         the raw figures
  --markdown FILE     the tables for a document
  --keep FOLDER       leaves the city in this folder, and uses it again next time when nothing has changed
  --help

Parts:
${parts.map(({ name, title }) => `  ${name.padEnd(18)}  ${title}`).join('\n')}
`;

const OPTIONS = {
  rows: { type: 'string' },
  only: { type: 'string', multiple: true },
  json: { type: 'string' },
  markdown: { type: 'string' },
  keep: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const SENTENCES: Record<string, (option: string) => string> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (option) =>
    `The bench knows no option ${option}: npm run bench -- --help lists them.`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (option) => `The option ${option} needs a value after it.`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (option) =>
    `The bench does not know what to do with "${option}": options begin with --.`,
};

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (cause) {
    const { code = '', message } = cause as { code?: string; message: string };
    const option = /'(-*[^' ,]+)/.exec(message)?.[1] ?? '';
    const sentence = SENTENCES[code]?.(option);
    if (sentence === undefined) throw cause;
    throw new Refusal(sentence, { cause });
  }
}

function readRows(value: string | undefined): number {
  if (value === undefined) return ROWS.usual;
  const rows = /^\d{1,9}$/.test(value.replaceAll('_', '')) ? Number(value.replaceAll('_', '')) : Number.NaN;
  if (rows >= ROWS.least && rows <= ROWS.most) return rows;
  throw new Refusal(
    `--rows ${value}: give a whole number from ${ROWS.least} to ${ROWS.most}, such as 50000.`,
  );
}

/**
 * Reads the command line.
 * @throws Refusal with one sentence that names the option, the value and what to give
 */
export function readOptions(args: string[], partNames: readonly string[]): BenchOptions {
  const { rows, only = [], json, markdown, keep, help } = parse(args);
  const chosen = only.flatMap((list) => list.split(',')).map((name) => name.trim());
  const unknown = chosen.find((name) => !partNames.includes(name));
  if (unknown !== undefined) {
    throw new Refusal(`--only ${unknown}: there is no such part; choose among ${partNames.join(', ')}.`);
  }
  for (const [option, value] of Object.entries({ json, markdown, keep })) {
    if (value === '') throw new Refusal(`The option --${option} needs a name after it.`);
  }
  return { help, rows: readRows(rows), only: chosen, json, markdown, keep };
}
