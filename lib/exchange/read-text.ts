import { type Decoded, decodeText, type Encoding } from './decode-text';
import { foreignBytes, isMarkup } from './foreign-file';
import type { ProblemList } from './problem';

const WHOLE_FILE = { row: null, column: null } as const;

/**
 * The text of a file and its encoding. A file of another kind, one with nothing in it, and one in an encoding that is
 * not known or not the one that was said, are added to `problems`; null then.
 */
export function readText(
  bytes: Uint8Array,
  encoding: Encoding | undefined,
  problems: ProblemList,
): Extract<Decoded, { text: string }> | null {
  const foreign = foreignBytes(bytes);
  if (foreign) {
    problems.add({ ...WHOLE_FILE, value: null, code: 'file_foreign', detail: foreign });
    return null;
  }
  const decoded = decodeText(bytes, encoding);
  if (decoded.text === null) {
    const found = decoded.encoding === null ? {} : { detail: decoded.encoding };
    problems.add({
      ...WHOLE_FILE,
      value: encoding === 'auto' ? null : (encoding ?? null),
      code: 'file_encoding',
      ...found,
    });
    return null;
  }
  if (isMarkup(decoded.text)) {
    problems.add({ ...WHOLE_FILE, value: null, code: 'file_foreign', detail: 'markup' });
    return null;
  }
  // PostgreSQL holds any character but this one, and nothing means it
  const text = decoded.text.replaceAll('\0', '');
  if (text.trim() === '') {
    problems.add({ ...WHOLE_FILE, value: null, code: 'file_empty' });
    return null;
  }
  return { text, encoding: decoded.encoding };
}
