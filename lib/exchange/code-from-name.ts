/** What a code may be made of: the same as in addresses of the map (lib/contract/filter.ts). */
const CODE = /^[\p{L}\p{N}_.:-]{1,64}$/u;

export const isCode = (text: string): boolean => CODE.test(text);

/** A code for what its file names but does not number: the name itself, with `-` for what a code may not hold. */
export function codeFromName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_.:]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
}
