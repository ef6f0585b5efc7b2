/** What canonical JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON in the one form of RFC 8785 (JCS): no white space, keys sorted by UTF-16 code units, numbers and strings as
 * ECMAScript writes them. Equal values have equal text, so that a hash of the text is a hash of the value.
 * Throws TypeError on what JSON cannot say: numbers that are not finite, lone surrogates, undefined.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`Not a JSON number: ${value}`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') return canonicalString(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`Not a JSON value: ${typeof value}`);
  // the default order of sort() is by UTF-16 code units, as the RFC wants it
  const members = Object.keys(value)
    .sort()
    .map((key) => `${canonicalString(key)}:${canonicalJson(value[key] as Json)}`);
  return `{${members.join(',')}}`;
}

// Array.isArray does not narrow a readonly array away
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function canonicalString(text: string): string {
  if (/[\uD800-\uDFFF]/.test(text) && hasLoneSurrogate(text)) throw new TypeError('Not valid Unicode');
  return JSON.stringify(text);
}

function hasLoneSurrogate(text: string): boolean {
  return /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}
