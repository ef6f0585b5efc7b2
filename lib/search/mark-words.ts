import type { IssueSuggestion, Stretch } from '../contract/search';

/** So much of a long text is shown before the first word that was found, and so much of all. */
const BEFORE = 8;
const LONGEST = 40;

/** Lower case of the same length, so that positions stay; a text with a letter that becomes two is left as it is. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** Where the words stand in a text, in the order of the text, without those that overlap an earlier one. */
export function stretchesOf(text: string, words: readonly string[]): Stretch[] {
  const searched = lowered(text);
  const all = words.flatMap((word) => {
    const wanted = lowered(word);
    const found: Stretch[] = [];
    for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + wanted.length)) {
      found.push([at, at + wanted.length]);
    }
    return found;
  });
  all.sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd);
  const kept: Stretch[] = [];
  for (const stretch of all) if (stretch[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(stretch);
  return kept;
}

/** A piece of a text around the first stretch, with … where it was cut, and the stretches as they lie in it. */
function excerpt(text: string, marks: Stretch[]): { text: string; marks: Stretch[] } {
  const [first] = marks;
  if (first === undefined || text.length <= LONGEST) return { text, marks };
  const from = Math.max(0, Math.min(first[0] - BEFORE, text.length - LONGEST));
  const until = from + LONGEST;
  const [head, tail] = [from > 0 ? '…' : '', until < text.length ? '…' : ''];
  const shift = head.length - from;
  return {
    text: `${head}${text.slice(from, until)}${tail}`,
    marks: marks
      .filter(([start, end]) => start >= from && end <= until)
      .map(([start, end]): Stretch => [start + shift, end + shift]),
  };
}

/** Where the words of a search were found in an issue: in the one text that holds most of them, the title before the others. */
export function foundIn(
  issue: Pick<IssueSuggestion, 'number' | 'title' | 'placeText'> & { description: string },
  text: string,
): IssueSuggestion['found'] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const places = (['number', 'title', 'placeText', 'description'] as const).map((place) => {
    const marks = stretchesOf(issue[place], words);
    const held = words.filter((word) => lowered(issue[place]).includes(lowered(word))).length;
    return { in: place, held, ...excerpt(issue[place], marks) };
  });
  const best = places.reduce((one, other) => (other.held > one.held ? other : one));
  return { in: best.in, text: best.text, marks: best.marks };
}
