import type { Look } from './exchange';

/** Who sent a request, told by us: whatever a sender says of himself in this header is replaced. */
export const ADDRESS_HEADER = 'x-guatu-address';

/**
 * Where a request comes from: the other end of the connection, or, behind proxies that the office runs itself (their number is
 * the setting GUATU_PROXIES), what the outermost of them saw. Tries to sign in are counted by it.
 */
export const tellAddress: Look = (request) => {
  const proxies = Number(process.env.GUATU_PROXIES || 0);
  const seen = String(request.headers['x-forwarded-for'] ?? '').split(',');
  const told = proxies > 0 ? seen.at(-proxies)?.trim() : undefined;
  request.headers[ADDRESS_HEADER] = told || request.socket.remoteAddress || '';
};
