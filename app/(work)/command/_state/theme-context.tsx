'use client';
import { useMantineColorScheme } from '@mantine/core';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { Theme } from '@/lib/view-state/view';

interface ThemeChoice {
  /** what the person chose */
  chosen: Theme;
  /** what is therefore shown */
  shown: 'light' | 'dark';
  choose(theme: Theme): void;
}

const ThemeContext = createContext<ThemeChoice | null>(null);

export function useTheme(): ThemeChoice {
  const choice = useContext(ThemeContext);
  if (!choice) throw new Error('useTheme outside of ThemeProvider');
  return choice;
}

const DARK = '(prefers-color-scheme: dark)';

/** Follows the choice and, while the choice is `auto`, the system. */
export function ThemeProvider({ first, children }: { first: Theme; children: React.ReactNode }) {
  const [chosen, choose] = useState(first);
  const [systemIsDark, setSystemIsDark] = useState(false);
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const follow = () => setSystemIsDark(query.matches);
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  useEffect(() => setColorScheme(chosen), [chosen, setColorScheme]);
  const choice = useMemo<ThemeChoice>(
    () => ({ chosen, choose, shown: chosen === 'auto' ? (systemIsDark ? 'dark' : 'light') : chosen }),
    [chosen, systemIsDark],
  );
  return <ThemeContext value={choice}>{children}</ThemeContext>;
}
