'use client';
import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

const wall = () => Number(getComputedStyle(document.documentElement).getPropertyValue('--wall')) || 1;

/** How much larger everything is on a wall (`--wall` of the page), for what is measured in px: charts. */
export const useWall = (): number => useSyncExternalStore(subscribe, wall, () => 1);
