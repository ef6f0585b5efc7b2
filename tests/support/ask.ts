import { inject } from 'vitest';

/** Asks the served demo as somebody of the office who sees everything (a leader). */
export const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(path.startsWith('http') ? path : inject('address') + path, {
    ...init,
    headers: { cookie: inject('cookie'), ...init.headers },
  });
