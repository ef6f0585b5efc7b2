import type { Problem } from '../../lib/exchange/problem';
import type { Words } from './words';

/** A cell of a CSV that a spreadsheet shows as it is: what begins like a formula is marked as text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** All errors as a CSV with a byte order mark, which spreadsheets need to see that it is UTF-8. */
export function problemsCsv(problems: readonly Problem[], words: Words): string {
  const rows = problems.map((problem) => [
    problem.file,
    String(problem.row ?? ''),
    problem.column ?? '',
    problem.value ?? '',
    problem.code,
    words.problem(problem),
  ]);
  return `\uFEFF${[words.problemHeader, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
