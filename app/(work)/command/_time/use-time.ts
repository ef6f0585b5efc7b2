'use client';
import { useMemo, useSyncExternalStore } from 'react';
import type { Summary } from '@/lib/contract/summary';
import { useCommand, useSummary } from '../_state/command-context';
import { axisOf, clampDay, shownDay, type TimeAxis } from './time-axis';
import type { TimeState } from './time-store';

export const useTimeState = (): TimeState => {
  const { time } = useCommand();
  return useSyncExternalStore(time.subscribe, time.current, time.current);
};

const isMovingIn = ({ movingDay }: TimeState) => movingDay !== null;

/** Whether the day is under the hand or played; what needs no more should ask no more, for the day changes often. */
export const useIsMoving = (): boolean => {
  const { time } = useCommand();
  const read = () => isMovingIn(time.current());
  return useSyncExternalStore(time.subscribe, read, read);
};

export interface ShownTime {
  axis: TimeAxis;
  /** the day that is shown now: the one under the hand, else that of the view */
  day: number;
  /** what was opened, closed and open on it */
  counts: Summary['days'][number];
  isMoving: boolean;
}

/** The day that is shown, with its counts; null when there are no days at all. */
export function useShownTime(): ShownTime | null {
  const { view } = useCommand();
  const { days } = useSummary();
  const { movingDay } = useTimeState();
  const axis = useMemo(() => axisOf(days), [days]);
  if (!axis) return null;
  const day = movingDay === null ? shownDay(view.asOf, axis) : clampDay(movingDay, axis);
  const counts = days[day - axis.first] ?? days.at(-1);
  return counts ? { axis, day, counts, isMoving: movingDay !== null } : null;
}

/** What was open, opened and closed on the day under the hand; null at rest. */
export function useMovingCounts(): Summary['days'][number] | null {
  const shown = useShownTime();
  return shown?.isMoving ? shown.counts : null;
}
