import type { ActionRefusal } from '@/lib/authority/ledger-actions';
import type { Problem } from '@/lib/contract/app-error';
import { DATA_VERSION_HEADER } from '@/lib/contract/data-version';
import type { PhotoRefusal } from '@/lib/contract/photo';

/** Why there is no answer. The server's own sentence stays out of it: the page has words of its own, in the reader's language. */
export interface FetchFailure {
  kind: 'offline' | 'refused' | 'server';
  status: number | null;
  /** why a step on an entry was refused, where that was it */
  reason: ActionRefusal | PhotoRefusal | 'stale' | 'unchanged' | 'merged' | null;
  /** the number of the entry that a merged one lives on in, where that was it */
  livesIn: string | null;
  /** which part of what was sent is wrong, and what stands there, where that was it */
  field: string | null;
  value: string | null;
}

async function failureOf(response: Response): Promise<FetchFailure> {
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  const problem = isProblem
    ? ((await response.json()) as Problem & Partial<Pick<FetchFailure, 'reason' | 'livesIn'>>)
    : null;
  const kind = response.status < 500 ? 'refused' : 'server';
  const { reason = null, livesIn = null, field = null, value = null } = problem ?? {};
  return { kind, status: response.status, reason, livesIn, field, value };
}

/** Rejects with a FetchFailure, never with anything else, unless it was aborted. */
export const fetchJson = async <T>(address: string, signal: AbortSignal): Promise<T> =>
  (await (await get(address, signal)).json()) as T;

/** The same, told apart: null when the answer has the tag of the one that is held, which is not read again. */
export async function fetchNews<T>(
  address: string,
  held: string | null,
  signal: AbortSignal,
): Promise<{ data: T; tag: string | null } | null> {
  const response = await get(address, signal);
  const tag = response.headers.get('etag');
  if (tag !== null && tag === held) {
    await response.body?.cancel(); // what nobody reads would keep its connection
    return null;
  }
  return { data: (await response.json()) as T, tag };
}

/** What came back of what was written, and the data version that it is in, where that is told. */
interface SentBack<T> {
  answer: T;
  dataVersion: number | undefined;
}

/** Writes; `key` is the same when it is sent once more. Rejects as {@link fetchJson} does. */
export const sendJson = async <T>(
  address: string,
  body: unknown,
  key: string,
  method: 'POST' | 'PUT' = 'POST',
): Promise<SentBack<T>> => {
  const response = await ask(address, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  const told = response.headers.get(DATA_VERSION_HEADER);
  return { answer: (await response.json()) as T, dataVersion: told === null ? undefined : Number(told) };
};

/** What is thrown when nobody answered at an address. */
export const noAnswer = (address: string, cause?: unknown): FetchFailure =>
  Object.assign(new Error(`No answer from ${address}`, { cause }), {
    kind: 'offline',
    status: null,
    reason: null,
    livesIn: null,
    field: null,
    value: null,
  } as const);

/** What is thrown for an answer that is a refusal or a fault. */
export const asFailure = async (address: string, response: Response): Promise<FetchFailure> =>
  Object.assign(new Error(`${response.status} from ${address}`), await failureOf(response));

const get = (address: string, signal: AbortSignal) =>
  ask(address, { signal, headers: { accept: 'application/json' } });

async function ask(address: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (cause) {
    throw noAnswer(address, cause);
  }
  if (!response.ok) throw await asFailure(address, response);
  return response;
}
