/** A text as it is compared: one code point an element, and where in the original each came from. */
export interface Folded {
  chars: string[];
  /** index in the original text (UTF-16) of each of `chars` */
  at: number[];
}

/** What people leave out or add: blanks, punctuation, symbols. */
const SKIPPED = /[\p{White_Space}\p{P}\p{S}\p{C}]/u;

const MOST_KNOWN = 50_000;
/** What has been folded once; a city's names have a few thousand different characters. */
const known = new Map<string, readonly string[]>();

function foldChar(original: string): readonly string[] {
  const before = known.get(original);
  if (before !== undefined) return before;
  const plain = original.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const folded = [...plain].filter((char) => !SKIPPED.test(char));
  if (known.size < MOST_KNOWN) known.set(original, folded);
  return folded;
}

/**
 * Folds width and case and leaves out blanks, punctuation and symbols, so that `Ａ－12 号院` and `a12号院` are the same.
 * Compatibility forms are NFKC's, without accents: `ǚ` is `u`.
 *
 * @example fold('五一路 A').chars // ['五', '一', '路', 'a']
 */
export function fold(text: string): Folded {
  const folded: Folded = { chars: [], at: [] };
  let index = 0;
  for (const original of text) {
    for (const char of foldChar(original)) {
      folded.chars.push(char);
      folded.at.push(index);
    }
    index += original.length;
  }
  return folded;
}
