import { pinyin } from 'pinyin-pro';

const NUMERALS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** ü is typed as v, and as u by those who do not know better. */
const typedForms = (syllable: string): string[] =>
  syllable.includes('ü') ? [syllable.replace('ü', 'v'), syllable.replace('ü', 'u')] : [syllable];

/**
 * How a Chinese character can be typed in Latin letters and digits: every pinyin that it has, without tones, the usual
 * one first, and of a numeral its digit. Nothing for any other character.
 *
 * @example readingsOf('行') // ['xing', 'hang', 'heng']
 */
export function readingsOf(char: string): string[] {
  if (!/^\p{Script=Han}$/u.test(char)) return [];
  const syllables = pinyin(char, { toneType: 'none', type: 'array', multiple: true });
  const typed = syllables.flatMap(typedForms).filter((syllable) => /^[a-z]+$/.test(syllable));
  const digit = NUMERALS[char];
  return [...new Set(digit === undefined ? typed : [...typed, digit])];
}

/** What of a reading may be typed in its place as its initial: `z` and `zh` for zhong, the digit of a numeral. */
export const initialsOf = (reading: string): string[] =>
  /^[zcs]h/.test(reading) ? [reading.slice(0, 1), reading.slice(0, 2)] : [reading.slice(0, 1)];
