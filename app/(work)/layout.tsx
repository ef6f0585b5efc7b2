// in a layer, so that our own rules win whichever comes first
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import { headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { THEME_HEADER, themeOf } from '../_i18n/preference';
import { inter } from '../_ui/inter';
import { MantineTheme } from '../_ui/mantine-theme';
import styles from './layout.module.css';

/** What every screen of the office needs: Mantine, all words in the browser, and letters of its own. */
export default async function WorkLayout({ children }: { children: React.ReactNode }) {
  return (
    <div className={`${styles.whole} ${inter.variable}`}>
      <MantineTheme first={themeOf((await headers()).get(THEME_HEADER))}>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </MantineTheme>
    </div>
  );
}
