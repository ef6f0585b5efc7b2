import { createTranslator } from 'next-intl';
import en from '@/app/_i18n/messages/en.json';
import zh from '@/app/_i18n/messages/zh-CN.json';
import { LANGUAGE_COOKIE, languageOf, THEME_COOKIE, themeOf } from '@/app/_i18n/preference';
import { tokensAsCss } from '@/lib/map-style/tokens';
import { escapeText } from '@/lib/print/markup';

/** A password that was made just now. */
export interface MadePassword {
  name: string;
  username: string;
  password: string;
  /** the page to go on to */
  next: string;
}

const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 var(--font);font-variant-numeric:tabular-nums}
main{max-width:34rem;margin:0 auto;padding:max(1.5rem,10vh) 1rem 3rem}
section{padding:1.25rem;border:1px solid var(--line);border-radius:var(--radius-panel);background:var(--surface)}
h1{margin:0 0 1rem;font-size:1.25rem}
p{margin:0 0 1rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.5rem 1rem;align-items:baseline;margin:0 0 1rem}
dt{color:var(--ink-2)}
dd{margin:0;overflow-wrap:anywhere}
code{font:600 1.25rem/1.5 ui-monospace,Consolas,Menlo,monospace;user-select:all}
a{display:inline-flex;align-items:center;min-height:2.75rem;padding:.5rem 1.25rem;border-radius:var(--radius-control);
  background:var(--accent);color:var(--surface);font-weight:600;text-decoration:none}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`;

const cookieOf = (request: Request, name: string): string | undefined =>
  (request.headers.get('cookie') ?? '')
    .split(';')
    .map((one) => one.trim().split('='))
    .find(([key]) => key === name)?.[1];

/**
 * Shows a password this once: it is the answer to the form itself and stands in no address, so that neither history nor log nor cache
 * keeps it. No page of Next's, which can only be led to.
 */
export function passwordPage(request: Request, { name, username, password, next }: MadePassword): Response {
  const locale = languageOf(cookieOf(request, LANGUAGE_COOKIE));
  const theme = themeOf(cookieOf(request, THEME_COOKIE));
  const t = createTranslator({ locale, messages: locale === 'en' ? en : zh, namespace: 'admin' });
  const text = (words: string) => escapeText(words);
  const html = `<!doctype html>
<html lang="${locale}"${theme === 'auto' ? '' : ` data-mantine-color-scheme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${text(t('passwordFor', { name }))}</title>
<style>${tokensAsCss()}${STYLE}</style>
</head>
<body>
<main>
<section>
<h1>${text(t('passwordFor', { name }))}</h1>
<dl>
<dt>${text(t('field.username'))}</dt><dd><code id="username">${text(username)}</code></dd>
<dt>${text(t('field.password'))}</dt><dd><code id="password">${text(password)}</code></dd>
</dl>
<p>${text(t('passwordOnce'))}</p>
<a href="${text(next)}">${text(t('passwordNoted'))}</a>
</section>
</main>
</body>
</html>
`;
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });
}
