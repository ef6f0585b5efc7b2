import type { Problem } from './problem';

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/**
 * Problems as a person goes through them: by file in the order given (others after them by name), what is of the whole
 * file first, then by row and by column.
 */
export function orderProblems(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const place = ({ file }: Problem) => (files.includes(file) ? files.indexOf(file) : files.length);
  return [...problems].sort(
    (a, b) =>
      place(a) - place(b) ||
      compare(a.file, b.file) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      compare(a.column ?? '', b.column ?? ''),
  );
}
