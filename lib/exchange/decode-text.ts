export const ENCODINGS = ['auto', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export type KnownEncoding = Exclude<Encoding, 'auto'>;

/** A text with the encoding that it was in; or no text, and what the file is in instead of what was said, if known. */
export type Decoded =
  | { text: string; encoding: KnownEncoding }
  | { text: null; encoding: KnownEncoding | null };

/** By its byte order mark, or null without one. */
function markedEncoding(bytes: Uint8Array): KnownEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

const SAMPLE_BYTES = 4096;

/** UTF-16 without a mark: delimiters and line ends have a zero byte, always on the same side. */
function wideEncoding(bytes: Uint8Array): KnownEncoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let [even, odd] = [0, 0];
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if ((even + odd) * 50 < sample.length || sample.length === 0) return null;
  if (odd > even * 9) return 'utf-16le';
  return even > odd * 9 ? 'utf-16be' : null;
}

/**
 * Whether what is not ASCII is mostly of GB 2312, as Chinese text is. In Latin-1, whose bytes can also be read as
 * GB18030, an accented letter is followed by a plain one.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let [inside, outside] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at++) {
    if (bytes[at]! < 0x81) continue;
    if (bytes[at + 1]! >= 0xa1) inside++;
    else outside++;
    at++;
  }
  return inside > outside;
}

function decodeAs(bytes: Uint8Array, encoding: KnownEncoding): string | null {
  try {
    // `fatal`: a wrong encoding is an error and not a file full of question marks. The mark itself is left out.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Read as if nothing was said of the encoding. */
function detect(bytes: Uint8Array): Decoded {
  const sure = markedEncoding(bytes) ?? wideEncoding(bytes);
  const first: KnownEncoding = sure ?? 'utf-8';
  const text = decodeAs(bytes, first);
  if (text !== null) return { text, encoding: first };
  const chinese = !sure && looksChinese(bytes) ? decodeAs(bytes, 'gb18030') : null;
  return chinese === null ? { text: null, encoding: null } : { text: chinese, encoding: 'gb18030' };
}

/** Characters that take three bytes in UTF-8: so many never come about by chance. */
const CERTAIN = /[\u0800-\uffff]/;

/**
 * The text of a file. A byte order mark is believed before anything else. `auto`: UTF-8, UTF-16, and GB18030 (of which
 * GBK and GB2312 are parts) for what is not UTF-8; Chinese text in GB18030 is never well-formed UTF-8 for more than a few
 * bytes. An encoding that was said and is plainly not the file's is refused, because it would give other characters.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding = 'auto'): Decoded {
  const found = detect(bytes);
  if (encoding === 'auto' || found.encoding === encoding || markedEncoding(bytes)) return found;
  const isOther =
    found.text !== null &&
    (found.encoding !== 'utf-8' || encoding.startsWith('utf-16') || CERTAIN.test(found.text));
  const text = isOther ? null : decodeAs(bytes, encoding);
  return text === null ? { text, encoding: found.encoding } : { text, encoding };
}
