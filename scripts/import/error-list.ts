import { open, rm, stat, writeFile } from 'node:fs/promises';
import type { Problem } from '../../lib/exchange/problem';
import { type ImportArguments, UsageError } from './arguments';
import { pathOf } from './path-of';
import { problemsCsv } from './problems-csv';
import type { Words } from './words';

const inputsOf = ({ places, issues, mapping, office }: ImportArguments): string[] =>
  [...Object.values(places), issues, mapping, office].filter((file) => file !== undefined);

/**
 * Makes sure before any work that the list of errors could be written where it was asked for, and leaves no trace there.
 * @throws UsageError when it could not, or would take the place of a file that is to be read
 */
export async function checkErrorList(given: ImportArguments, { usage }: Words): Promise<void> {
  const { errors } = given;
  if (errors === undefined) return;
  const path = pathOf(errors);
  if (inputsOf(given).some((file) => pathOf(file) === path))
    throw new UsageError(usage.errorsIsInput(errors));
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  try {
    await (await open(path, 'a')).close();
    if (!isThere) await rm(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(usage.unwritable(errors, String(code)), { cause: error });
  }
}

/** Writes all errors where --errors says. */
export async function writeErrorList(
  file: string,
  problems: readonly Problem[],
  words: Words,
): Promise<void> {
  await writeFile(pathOf(file), problemsCsv(problems, words));
}
