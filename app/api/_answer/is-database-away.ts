/** What the driver says when there is no database to talk to; SQLSTATE classes 08, 53 and 57P mean the same. */
const AWAY =
  /^(ECONN\w+|EPIPE|ENOTFOUND|ENOENT|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|CONNECT\w+|08\w{3}|53\w{3}|57P0\d)$/;

/** Whether an error means that there is no database to talk to at the moment. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as Error & { code?: unknown };
    if (typeof code === 'string' && AWAY.test(code)) return true;
  }
  return false;
}
