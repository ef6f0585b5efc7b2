'use client';
import { useEffect, useRef } from 'react';
import { announceChange, beginWith, isNews } from './changes';
import { useSummary } from './command-context';

/** A change is asked for at once, further ones within so many milliseconds together. */
const GATHER_MS = 400;

/** Follows what others write, for as long as the page is looked at: the server tells of every new data version. */
export function useChanges(): void {
  const { dataVersion } = useSummary();
  const first = useRef(dataVersion);
  useEffect(() => {
    beginWith(first.current);
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = 0;
    let freeAt = 0;
    const ask = () => {
      timer = undefined;
      if (!isNews(told)) return;
      freeAt = performance.now() + GATHER_MS;
      void announceChange(told);
    };
    const hear = ({ data }: MessageEvent<string>) => {
      told = (JSON.parse(data) as { dataVersion: number }).dataVersion;
      timer ??= setTimeout(ask, Math.max(0, freeAt - performance.now()));
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
