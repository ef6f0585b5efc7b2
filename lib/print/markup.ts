const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an XML document, in an element as in an attribute. What XML cannot hold at all is left out. */
export const escapeText = (text: string): string =>
  text
    // biome keeps control characters out of patterns; these are the ones that XML 1.0 forbids
    .replace(/\p{Cc}/gu, (character) => (character === '\n' || character === '\t' ? ' ' : ''))
    .replace(/[&<>"']/g, (character) => ESCAPES[character]!);

export type Attributes = Record<string, string | number | null | undefined>;

/** An element as text. Attributes are escaped here; children must be elements already, or come from `escapeText`. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escapeText(String(value))}"`)
    .join('');
  const inner = children.join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** A number with at most one decimal, without a needless zero: coordinates are pixels. */
export function short(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}
