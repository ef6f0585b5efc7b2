import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { MAP_CONTROLS_CSS } from '@/lib/map-style/controls-css';
import { TOKENS, tokensAsCss } from '@/lib/map-style/tokens';
import { LETTERS_HEADER, lettersOf, THEME_HEADER, themeOf } from './_i18n/preference';
import { PAGE_ICON } from './_ui/page-icon';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app');
  return { title: `${t('title')} · ${t('name')}`, icons: { icon: PAGE_ICON } };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: TOKENS.light.surface },
    { media: '(prefers-color-scheme: dark)', color: TOKENS.dark.surface },
  ],
};

/**
 * Language, theme and size of letters come as headers from proxy.ts, so that the first byte is right and nothing flashes.
 * What the office's screens need besides stands in (work), so that the public's pages need not carry it.
 */
export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const asked = await headers();
  const theme = themeOf(asked.get(THEME_HEADER));
  return (
    <html
      lang={await getLocale()}
      data-letters={lettersOf(asked.get(LETTERS_HEADER))}
      data-mantine-color-scheme={theme === 'auto' ? undefined : theme}
      suppressHydrationWarning
    >
      <body>
        <style href="tokens" precedence="tokens">
          {tokensAsCss() + MAP_CONTROLS_CSS}
        </style>
        {children}
      </body>
    </html>
  );
}
