import { AppError, ERROR_STATUS, type Problem } from '@/lib/contract/app-error';
import { isDatabaseAway } from './is-database-away';

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported type',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Service unavailable',
};

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseAway(error)) {
    return new AppError({
      code: 'unavailable',
      message: 'the database does not answer',
      userMessage: 'The database does not answer at the moment. Try again shortly.',
      cause: error,
    });
  }
  return new AppError({
    code: 'internal',
    message: 'unforeseen',
    userMessage: 'Something went wrong on the server. It has been written to the log.',
    cause: error,
  });
}

/** An error as problem+json (RFC 9457). Faults of the server are logged with their cause and tell nothing of the inside. */
export function problemResponse(thrown: unknown): Response {
  const error = asAppError(thrown);
  const status = ERROR_STATUS[error.code];
  if (status >= 500) console.error(`${error.code}: ${error.message}`, error.cause ?? error);
  const problem: Problem = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail: error.userMessage,
    field: error.field,
    value: error.value,
    ...error.besides,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}
