import { originOf } from '@/app/api/_answer/origin';
import { AppError } from '@/lib/contract/app-error';

/**
 * Refuses what another site makes a browser send in its user's name (CSRF). Browsers say where a form or a script stands; what is
 * no browser says nothing, and carries no cookie that it was not given.
 *
 * @throws AppError `forbidden`
 */
export function requireSameOrigin(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const isForeign =
    site === null
      ? origin !== null && hostOf(origin) !== hostOf(originOf(request))
      : site !== 'same-origin' && site !== 'none';
  if (!isForeign) return;
  throw new AppError({
    code: 'forbidden',
    message: `written from another site: ${origin ?? site}`,
    userMessage: 'This was sent from another website. Open Guatu itself and do it there.',
    field: 'origin',
    value: origin ?? undefined,
  });
}

/** A proxy may speak https outside and http inside: the host is what counts. */
function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
