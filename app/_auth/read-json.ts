import { AppError } from '@/lib/contract/app-error';

/** More is no step on an entry. */
const LONGEST_BODY = 64 * 1024;

/** The JSON of a request. @throws AppError when it is none, or too long */
export async function readJson(request: Request): Promise<unknown> {
  const body = await request.text();
  const refusal = (what: string) =>
    new AppError({
      code: 'invalid_request',
      message: what,
      userMessage: `The body ${what}: send JSON of at most ${LONGEST_BODY / 1024} kB.`,
      field: 'body',
    });
  if (body.length > LONGEST_BODY) throw refusal('is too long');
  try {
    return JSON.parse(body);
  } catch {
    throw refusal('is not JSON');
  }
}

/** The key by which a repetition is known. Every write has one. @throws AppError without one */
export function idempotencyKeyOf(request: Request): string {
  const key = request.headers.get('idempotency-key') ?? '';
  if (/^[\x21-\x7e]{8,100}$/.test(key)) return key;
  throw new AppError({
    code: 'invalid_request',
    message: 'no idempotency key',
    userMessage: `The header Idempotency-Key ${key === '' ? 'is missing' : `“${key}” cannot be used`}: send 8 to 100 characters, new for every new wish, such as a UUID.`,
    field: 'Idempotency-Key',
    value: key,
  });
}
