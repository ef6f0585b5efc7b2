/** Where somebody wanted to go before he was asked who he is. */
export const NEXT_PARAMETER = 'next';
/** Where the office begins. */
const OFFICE_HOME = '/command';

/** An address of this server's own pages; anything else, which could lead astray, becomes the office's first page. */
export function ownAddress(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/')) return OFFICE_HOME;
  const base = 'http://guatu.invalid';
  if (!URL.canParse(wanted, base)) return OFFICE_HOME;
  const { origin, pathname, search, hash } = new URL(wanted, base);
  return origin === base && !pathname.startsWith('//') ? pathname + search + hash : OFFICE_HOME;
}

/** The same address in another language, where it says one. */
function inLanguage(address: string, language: string): string {
  const [path, query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  if (!parameters.has('lang')) return address;
  parameters.set('lang', language);
  return `${path}?${parameters}`;
}

/** The sign-in in another language, which then also the page behind it speaks. */
export const signInHrefIn = (language: string, address: string): string =>
  signInHref(inLanguage(address, language), { lang: language });

/** The page that asks who somebody is and then leads on to `address`. */
export const signInHref = (address: string, besides: Record<string, string> = {}): string =>
  `/sign-in?${new URLSearchParams({ [NEXT_PARAMETER]: address, ...besides })}`;
