'use client';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { isoDayOf } from '@/lib/calendar/local-day';
import type { Summary } from '@/lib/contract/summary';
import type { View } from '@/lib/view-state/view';
import { summaryAddress } from '../_state/addresses';
import { type FetchFailure, fetchJson } from '../_state/fetch-json';
import type { Resource } from '../_state/use-resource';
import type { TimeStore } from './time-store';

/**
 * The counts that the figures follow the moving day with: one question at a time, always about the newest day, so that a slow
 * answer makes them step more coarsely and never holds up the marks. The map's shading waits for the rest: drawing it anew is
 * what takes a map without graphics card below a smooth pace. Null at rest, once the exact counts are here.
 */
export function useFollowedSummary(time: TimeStore, view: View, exact: Resource<Summary>): Summary | null {
  const [followed, setFollowed] = useState<Summary | null>(null);
  const latest = useRef(view);
  latest.current = view;
  useEffect(() => {
    const controller = new AbortController();
    let asked: number | null = null;
    let isAsking = false;
    const follow = async () => {
      const { movingDay } = time.current();
      if (movingDay === null) asked = null;
      if (isAsking || movingDay === null || movingDay === asked) return;
      if (asked === null) setFollowed(null);
      asked = movingDay;
      isAsking = true;
      const address = summaryAddress({ ...latest.current, asOf: isoDayOf(movingDay) });
      await fetchJson<Summary>(address, controller.signal).then(setFollowed, (failure: FetchFailure) => {
        // at rest the exact question is asked, and its failure told
        if (!controller.signal.aborted) console.warn('The figures of a day did not come', failure.kind);
      });
      isAsking = false;
      void follow();
    };
    const stop = time.subscribe(() => void follow());
    return () => {
      stop();
      controller.abort();
    };
  }, [time]);
  const readMoving = () => time.current().movingDay !== null;
  const isMoving = useSyncExternalStore(time.subscribe, readMoving, readMoving);
  return isMoving || exact.isStale ? followed : null;
}
