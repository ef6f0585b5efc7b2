/** Name widths in em at which each kind of place breaks its name. */
export const NAME_WIDTH_EM = { community: 8, grid: 6, building: 7 } as const;

/** A word with its space; a Chinese character with the brackets that belong to it; a number with the character it counts. */
const PIECES =
  /[（「『【]?[\u2e80-\u{10ffff}][）」』】、，。]*|[^\s\u2e80-\u{10ffff}]+(?:\s+|[\u2e80-\u{10ffff}])?|\s+/gu;

export const isWide = (character: string): boolean => character.codePointAt(0)! > 0x2e7f;

/** Width of a text, in px, roughly: Chinese is square, the rest a little over half as wide. */
export const textWidth = (text: string, sizePx: number): number =>
  [...text].reduce((sum, character) => sum + (isWide(character) ? 1.04 : 0.58), 0) * sizePx;

/**
 * A name in as few lines as it needs, all of about the same width, divided by newlines. The living map and the drawn one
 * both write these lines: left to themselves they would break it differently.
 *
 * @param mostEm  the width that one line may have, em
 */
export function breakName(name: string, mostEm: number): string {
  const width = textWidth(name, 1);
  const count = Math.ceil(width / mostEm);
  if (count <= 1) return name;
  const lines = [''];
  for (const piece of name.match(PIECES) ?? []) {
    const line = lines.at(-1)!;
    const reached = textWidth(line, 1) + textWidth(piece.trimEnd(), 1) / 2;
    if (line !== '' && lines.length < count && reached > width / count) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trim()).join('\n');
}
