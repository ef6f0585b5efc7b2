'use client';
import { useEffect, useRef } from 'react';
import { useCommand, useSummary } from '../_state/command-context';
import { asOfOn, axisOf } from './time-axis';

/** Makes the day on which the handle comes to rest that of the view, and lets go of it when the view goes elsewhere. */
export function useTimeStage(): void {
  const { view, go, time } = useCommand();
  const { days } = useSummary();
  const latest = useRef({ view, go, days });
  latest.current = { view, go, days };
  useEffect(() => {
    time.onRest = (day) => {
      const { view: before, go: step, days: shown } = latest.current;
      const axis = axisOf(shown);
      const asOf = axis && asOfOn(day, axis);
      if (asOf !== before.asOf) step({ ...before, asOf });
    };
  }, [time]);
  const { asOf } = view;
  const lastAsOf = useRef(asOf);
  useEffect(() => {
    if (asOf !== lastAsOf.current) time.cancel();
    lastAsOf.current = asOf;
  }, [asOf, time]);
}
