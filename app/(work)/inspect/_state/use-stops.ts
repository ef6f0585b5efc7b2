'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type InspectionView, inspectionHref, MOST_STOPS } from '@/lib/view-state/inspection-view';
import { keepPages } from './keep-pages';

/** The chosen stops. They are in the address at once, and their entries are kept for where there is no signal. */
export function useStops(view: InspectionView) {
  const [stops, setStops] = useState(view.stops);
  const isFirst = useRef(true);
  const choose = useCallback((number: string, isChosen: boolean) => {
    setStops((before) => {
      const others = before.filter((one) => one !== number);
      return isChosen ? [...others, number].slice(0, MOST_STOPS) : others;
    });
  }, []);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const next = { ...view, stops };
    window.history.replaceState(window.history.state, '', inspectionHref(next));
    const last = stops.at(-1);
    if (last)
      keepPages([inspectionHref({ ...next, find: '' }, { issue: last }), inspectionHref(next, 'round')]);
  }, [stops, view]);
  return { stops, choose };
}
