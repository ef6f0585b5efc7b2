/**
 * What in free text could tell who somebody is. A number must stand alone: part of a longer run of digits (a ticket's
 * number, a meter's) is left.
 */
const PATTERNS: readonly RegExp[] = [
  // 居民身份证: 6 digits of a place, a day of birth, 3 of a serial, a check digit
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
  // mobile numbers of China, with or without +86 and with gaps
  /(?<![\d-])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d-])/g,
  // landlines with their area code
  /(?<![\d-])(?:\(0\d{2,3}\)|0\d{2,3}[- ])\d{7,8}(?![\d-])/g,
  // North American numbers in their usual writings
  /(?<![\d-])(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?![\d-])/g,
  // numbers written with a country's code
  /\+[1-9]\d{0,2}[- ]?\d{2,4}(?:[- ]?\d{2,4}){2,3}(?![\d-])/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
];

/**
 * Text with telephone numbers, identity numbers and e-mail addresses struck out (`***`), and how many there were.
 * Names are not found this way: a column that holds them must not be mapped to a text.
 */
export function maskPersonalData(text: string): { text: string; found: number } {
  // most texts hold neither: a look that costs nothing first
  if (!/\d{4}|@/.test(text)) return { text, found: 0 };
  let found = 0;
  let masked = text;
  for (const pattern of PATTERNS) {
    masked = masked.replace(pattern, () => {
      found++;
      return '***';
    });
  }
  return { text: masked, found };
}
