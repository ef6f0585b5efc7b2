import type { Asked } from '@/app/_http/asked';
import type { Answer } from '@/app/_http/plain-answer';
import packageJson from '@/package.json';

/** Kept by the browser, asked for anew every time: the office's data is nobody else's and may have changed. */
const CACHE_CONTROL = 'private, no-cache';

/** FNV-1a, 32 bits: the query is part of the address already, this only tells its canonical forms apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Weak, because two answers with one tag may differ in the minute that they name as now. */
export const entityTag = (parts: readonly (string | number)[]): string =>
  `W/"${hashOf(`${packageJson.version}|${parts.join('|')}`)}-${parts[0]}"`;

const bare = (tag: string) => tag.trim().replace(/^W\//, '');

/** Whether whoever asks holds what the tag names already. */
export function isHeld(request: Asked, tag: string): boolean {
  const held = request.headers.get('if-none-match');
  if (held === null) return false;
  return held.trim() === '*' || held.split(',').some((one) => bare(one) === bare(tag));
}

/** Answers 304 to whoever holds `tag` already, before `make` does any work. */
export async function tagged<A extends Answer>(
  request: Asked,
  tag: string,
  make: () => A | Promise<A>,
): Promise<A | Response> {
  const headers = { ETag: tag, 'Cache-Control': CACHE_CONTROL };
  if (isHeld(request, tag)) return new Response(null, { status: 304, headers });
  const response = await make();
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
