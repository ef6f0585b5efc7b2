import { OutgoingMessage } from 'node:http';

/**
 * Lets Next compress the answers of route handlers. It sets their headers as lists of one value, and its own compression
 * does not know a content type in a list (issue 98007 of vercel/next.js; a handler cannot compress by itself, because Next
 * takes its Content-Encoding away). To be removed when that is mended.
 */
export function register(): void {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { setHeader } = OutgoingMessage.prototype;
  OutgoingMessage.prototype.setHeader = function set(name, value) {
    const [only, ...others] = Array.isArray(value) ? value : [];
    return setHeader.call(this, name, only !== undefined && others.length === 0 ? only : value);
  };
}
