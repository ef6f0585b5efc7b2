import { type NextRequest, NextResponse } from 'next/server';
import { NEXT_PARAMETER } from './app/_auth/next-address';
import {
  LANGUAGE_COOKIE,
  LANGUAGE_HEADER,
  LETTERS_COOKIE,
  LETTERS_HEADER,
  languageOf,
  lettersOf,
  PATH_HEADER,
  THEME_COOKIE,
  THEME_HEADER,
  themeOf,
} from './app/_i18n/preference';

const PREFERENCES = [
  { parameter: 'lang', cookie: LANGUAGE_COOKIE, header: LANGUAGE_HEADER, read: languageOf },
  { parameter: 'theme', cookie: THEME_COOKIE, header: THEME_HEADER, read: themeOf },
  { parameter: 'type', cookie: LETTERS_COOKIE, header: LETTERS_HEADER, read: lettersOf },
] as const;

/** The office's screens remember by script, and keep what stands in an address to that address. */
const OFFICE = /^\/(command|inspect|ledger)(\/|$)/;
const A_YEAR = { path: '/', maxAge: 31_536_000, sameSite: 'lax' } as const;

/** Whoever is asked who he is is asked as the page behind would speak and look; it is remembered by that page alone. */
function guardedParameters({ pathname, searchParams }: URL): URLSearchParams | null {
  return pathname === '/sign-in'
    ? new URLSearchParams(searchParams.get(NEXT_PARAMETER)?.split('?')[1]?.split('#')[0])
    : null;
}

/**
 * Tells the root layout, which sees neither query nor address, in which language, theme and letters to answer: the address
 * first, then what was remembered. On the public's pages a choice is a plain link, and is remembered here, because no
 * script need run there. It also tells pages their own address. It decides nothing else and is no boundary of authorisation.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  const headers = new Headers(request.headers);
  const guarded = guardedParameters(request.nextUrl);
  for (const { parameter, cookie, header, read } of PREFERENCES) {
    const asked = searchParams.get(parameter) ?? guarded?.get(parameter);
    headers.set(header, read(asked ?? request.cookies.get(cookie)?.value));
  }
  headers.set(PATH_HEADER, pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  if (OFFICE.test(pathname)) return response;
  for (const { parameter, cookie, read } of PREFERENCES) {
    const asked = searchParams.get(parameter);
    if (asked !== null) response.cookies.set(cookie, read(asked), A_YEAR);
  }
  return response;
}

/** Pages only: no interfaces, tiles or files. A person's code may look like a file's name: wang.li */
export const config = { matcher: ['/((?!api/|tiles/|_next/|.*\\.[\\w]+$).*)', '/admin/:path*'] };
