/** Error codes and the HTTP status each is answered with. */
export const ERROR_STATUS = {
  invalid_request: 400,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  stale: 412,
  too_large: 413,
  unsupported_type: 415,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;

export interface AppErrorDetail {
  code: ErrorCode;
  /** For the log. */
  message: string;
  /** For the person: names the field, the value and what to do. */
  userMessage: string;
  /** The parameter that is wrong, when it is one. */
  field?: string;
  value?: string;
  /** what a program needs besides to go on (RFC 9457: extension members) */
  besides?: Readonly<Record<string, unknown>>;
  cause?: unknown;
}

/** The one error that our own code throws on purpose. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly userMessage: string;
  readonly field: string | undefined;
  readonly value: string | undefined;
  readonly besides: Readonly<Record<string, unknown>> | undefined;

  constructor(detail: AppErrorDetail) {
    super(detail.message, { cause: detail.cause });
    this.name = 'AppError';
    this.code = detail.code;
    this.userMessage = detail.userMessage;
    this.field = detail.field;
    this.value = detail.value;
    this.besides = detail.besides;
  }
}

/** problem+json (RFC 9457) of an error; what we did not foresee says nothing of the inside. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  detail: string;
  field?: string;
  value?: string;
}
