import { refuse } from './refuse';

/** As many characters as the text filter takes, which the same words can be made. */
const LONGEST = 100;

/** What was typed: `q`, trimmed, perhaps empty. Throws AppError `invalid_request` naming it. */
export function parseSearch(parameters: URLSearchParams): string {
  const q = (parameters.get('q') ?? '').normalize('NFC').trim();
  if (q.length > LONGEST) throw refuse('q', q, `at most ${LONGEST} characters`);
  if (q.includes('\0')) throw refuse('q', q.replaceAll('\0', '␀'), 'text that can be searched for');
  return q;
}
