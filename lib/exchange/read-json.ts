import type { KnownEncoding } from './decode-text';
import { findJsonFault } from './json-fault';
import type { ProblemList } from './problem';
import { readText } from './read-text';

/** The value of a JSON file. What keeps it from being read is added to `problems`, with its line and column; null then. */
export function readJson(
  bytes: Uint8Array,
  problems: ProblemList,
): { value: unknown; encoding: KnownEncoding } | null {
  const read = readText(bytes, undefined, problems);
  if (!read) return null;
  try {
    return { value: JSON.parse(read.text), encoding: read.encoding };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const fault = /^\s*[{[]/.test(read.text) ? findJsonFault(read.text) : null;
    if (fault) {
      const detail = `${fault.line}:${fault.column}`;
      problems.add({ row: null, column: null, value: fault.found || null, code: 'json_malformed', detail });
    } else problems.add({ row: null, column: null, value: null, code: 'file_not_json' });
    return null;
  }
}
