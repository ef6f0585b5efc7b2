'use client';
import { useEffect, useRef } from 'react';
import { useSummary } from './command-context';
import { announceChange } from './use-resource';

/** Several changes within so many milliseconds are asked for at once. */
const GATHER_MS = 120;

/** Follows what others write, for as long as the page is looked at: the server tells of every new data version. */
export function useChanges(): void {
  const { dataVersion } = useSummary();
  const shown = useRef(dataVersion);
  shown.current = dataVersion;
  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = ({ data }: MessageEvent<string>) => {
      const told = (JSON.parse(data) as { dataVersion: number }).dataVersion;
      clearTimeout(timer);
      if (told !== shown.current) timer = setTimeout(() => announceChange(), GATHER_MS);
    };
    const follow = () => {
      source?.close();
      source = null;
      if (document.visibilityState === 'hidden') return;
      source = new EventSource('/api/changes'); // it tells the present version first: nothing is missed
      source.onmessage = hear;
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      clearTimeout(timer);
      source?.close();
    };
  }, []);
}
