'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { filterParameters } from '@/lib/contract/filter';
import type { Nearby, NearbyIssue, Place } from '@/lib/contract/nearby';
import { bearingDegrees, metresBetween } from '@/lib/geo/bearing';
import type { InspectionView } from '@/lib/view-state/inspection-view';
import { fetchJson } from '../../command/_state/fetch-json';

/** So far one must have walked before the list is asked for anew, metres. */
const ASK_AGAIN_METRES = 80;

/** The rows as seen from a place, nearest first; those without a place last. */
export function seenFrom(rows: readonly NearbyIssue[], from: Place): NearbyIssue[] {
  return rows
    .map((row) => {
      if (row.lng === null || row.lat === null) return row;
      const to: Place = [row.lng, row.lat];
      return { ...row, metres: metresBetween(from, to), bearingDegrees: bearingDegrees(from, to) };
    })
    .sort((one, other) => (one.metres ?? Infinity) - (other.metres ?? Infinity));
}

const addressOf = (view: InspectionView, at: Place): string => {
  const parameters = filterParameters(view.filter);
  parameters.set('at', at.map((degrees) => degrees.toFixed(5)).join(','));
  if (view.window !== 'any') parameters.set('window', view.window);
  return `/api/nearby?${parameters}`;
};

/**
 * What is nearest to a place that moves: sorted on the phone at every step, asked for anew after some way. Without a signal
 * the rows that were had stay, and `freshAt` says how old they are.
 */
export function useNearby(first: Nearby, firstAt: string, view: InspectionView, at: Place) {
  const [held, setHeld] = useState({ nearby: first, freshAt: firstAt });
  const asked = useRef(first.at);
  const running = useRef<AbortController | null>(null);
  const [lng, lat] = at;
  const latestView = useRef(view);
  latestView.current = view;
  useEffect(() => {
    if (metresBetween(asked.current, [lng, lat]) < ASK_AGAIN_METRES) return;
    asked.current = [lng, lat];
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    fetchJson<Nearby>(addressOf(latestView.current, [lng, lat]), controller.signal).then(
      (nearby) => setHeld({ nearby, freshAt: new Date().toISOString() }),
      (failure) => {
        if (!controller.signal.aborted) console.warn('The list could not be asked for anew', failure);
      },
    );
  }, [lng, lat]);
  useEffect(() => () => running.current?.abort(), []);
  const rows = useMemo(() => seenFrom(held.nearby.rows, [lng, lat]), [held.nearby, lng, lat]);
  return { ...held, rows };
}
