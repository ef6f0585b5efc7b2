'use client';
import { createTheme, MantineProvider } from '@mantine/core';
import type { Theme } from '@/lib/view-state/view';

const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font)',
  primaryColor: 'gray',
  defaultRadius: 'var(--radius-control)',
});

/** Nothing is kept in the browser's storage: the address and a cookie say which theme it is. */
const manager = (first: Theme) => ({
  get: () => first,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
});

/** Mantine for dialogs and what will need forms; its colours come from our tokens. */
export function MantineTheme({ first, children }: { first: Theme; children: React.ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme={first} colorSchemeManager={manager(first)}>
      {children}
    </MantineProvider>
  );
}
