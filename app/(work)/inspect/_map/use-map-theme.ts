'use client';
import { useEffect, useState } from 'react';
import type { MapTheme } from '@/lib/map-style/map-view';

const DARK = '(prefers-color-scheme: dark)';

/** The theme as it is drawn: what the page says, or else what the system likes. */
export function useMapTheme(): MapTheme {
  const [theme, setTheme] = useState<MapTheme>('light');
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const look = () => {
      const said = document.documentElement.dataset.mantineColorScheme;
      setTheme(said === 'dark' || (said !== 'light' && query.matches) ? 'dark' : 'light');
    };
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return theme;
}
