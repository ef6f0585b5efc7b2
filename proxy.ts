import { type NextRequest, NextResponse } from 'next/server';
import {
  LANGUAGE_COOKIE,
  LANGUAGE_HEADER,
  languageOf,
  THEME_COOKIE,
  THEME_HEADER,
  themeOf,
} from './app/_i18n/preference';

/**
 * Tells the root layout, which sees neither query nor address, in which language and theme to answer: the address
 * first, then what was remembered. It decides nothing else and is no boundary of authorisation.
 */
export function proxy(request: NextRequest): NextResponse {
  const asked = (parameter: string, cookie: string) =>
    request.nextUrl.searchParams.get(parameter) ?? request.cookies.get(cookie)?.value;
  const headers = new Headers(request.headers);
  headers.set(LANGUAGE_HEADER, languageOf(asked('lang', LANGUAGE_COOKIE)));
  headers.set(THEME_HEADER, themeOf(asked('theme', THEME_COOKIE)));
  return NextResponse.next({ request: { headers } });
}

/** Pages only: no interfaces, tiles or files. */
export const config = { matcher: ['/((?!api/|tiles/|_next/|.*\\.[\\w]+$).*)'] };
