import type { Look } from './exchange';

/**
 * Next answers 500 to a path whose percent-encoding is broken, before any handler. Read as the characters that stand there,
 * it comes to the handler, which refuses it by name and value.
 */
export const makePathReadable: Look = (request) => {
  const [path = '', ...query] = (request.url ?? '/').split('?');
  try {
    decodeURIComponent(path);
  } catch {
    request.url = [path.replaceAll('%', '%25'), ...query].join('?');
  }
};
