/** Where a text ceases to be JSON. */
export interface JsonFault {
  /** from 1 */
  line: number;
  /** in characters, from 1 */
  column: number;
  /** what stands there; '' at the end of the text */
  found: string;
}

const TOKEN =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))/uy;

type Awaited = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/** What must follow a token; null: the token may not stand here. */
function next(awaited: Awaited, mark: string | undefined, isText: boolean, open: string[]): Awaited | null {
  const isEnd = mark === '}' || mark === ']';
  if (isEnd && awaited.endsWith('or end')) {
    return open.pop() === mark ? (open.length === 0 ? 'nothing' : 'comma or end') : null;
  }
  if (awaited === 'colon') return mark === ':' ? 'value' : null;
  if (awaited === 'comma or end') return mark === ',' ? (open.at(-1) === '}' ? 'key' : 'value') : null;
  if (awaited.startsWith('key')) return isText ? 'colon' : null;
  if (!awaited.startsWith('value')) return null;
  if (mark === '{' || mark === '[') {
    open.push(mark === '{' ? '}' : ']');
    return mark === '{' ? 'key or end' : 'value or end';
  }
  if (mark !== undefined) return null;
  return open.length === 0 ? 'nothing' : 'comma or end';
}

/** The place of the first thing in a text that may not stand there in JSON, for a person to find; null when it is JSON. */
export function findJsonFault(text: string): JsonFault | null {
  const open: string[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const follows: Awaited | null = token && next(awaited, token[1], token[2] !== undefined, open);
    if (!follows) break;
    awaited = follows;
    at = TOKEN.lastIndex;
  }
  const rest = text.slice(at).trimStart();
  if (rest === '' && awaited === 'nothing') return null;
  const before = text.slice(0, text.length - rest.length).split('\n');
  const found = /^[^\s,:{}[\]]{1,20}|^./u.exec(rest)?.[0] ?? '';
  return { line: before.length, column: before.at(-1)!.length + 1, found };
}
