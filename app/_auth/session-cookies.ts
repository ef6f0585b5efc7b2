import { originOf } from '@/app/api/_answer/origin';

/**
 * The cookies that better-auth sets, for the way by which this request came: what came over https is never sent over http again.
 * They are no script's business (HttpOnly) and no other site's (SameSite=Lax), which better-auth sees to.
 */
export function sessionCookies(request: Request, cookies: readonly string[]): Headers {
  const isSecure = originOf(request).startsWith('https:');
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', isSecure ? `${cookie}; Secure` : cookie);
  return headers;
}
