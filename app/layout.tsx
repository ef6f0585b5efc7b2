import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { MAP_CONTROLS_CSS } from '@/lib/map-style/controls-css';
import { TOKENS, tokensAsCss } from '@/lib/map-style/tokens';
import { THEME_HEADER, themeOf } from './_i18n/preference';
import { inter } from './_ui/inter';
import { MantineTheme } from './_ui/mantine-theme';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app');
  return { title: `${t('title')} · ${t('name')}` };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: TOKENS.light.surface },
    { media: '(prefers-color-scheme: dark)', color: TOKENS.dark.surface },
  ],
};

/** Language and theme come as headers from proxy.ts, so that the first byte is right and nothing flashes. */
export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const theme = themeOf((await headers()).get(THEME_HEADER));
  return (
    <html
      lang={await getLocale()}
      className={inter.variable}
      data-mantine-color-scheme={theme === 'auto' ? undefined : theme}
      suppressHydrationWarning
    >
      <body>
        <style href="tokens" precedence="tokens">
          {tokensAsCss() + MAP_CONTROLS_CSS}
        </style>
        <MantineTheme first={theme}>
          <NextIntlClientProvider>{children}</NextIntlClientProvider>
        </MantineTheme>
      </body>
    </html>
  );
}
