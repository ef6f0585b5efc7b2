'use client';
import type { MapEvents } from '@/lib/map/map-events';
import { drillTo } from '@/lib/view-state/change-view';
import { useCommand } from '../_state/command-context';
import type { Picked } from './pick-card';

/**
 * What a click on the map leads to: an issue to its entry, a place down to itself; what has no page of its own, and issues
 * that lie on one another, are shown on a card.
 */
export function usePickTarget(show: (picked: Picked | null) => void): (event: MapEvents['select']) => void {
  const { view, go } = useCommand();
  return ({ pick, x, y }) => {
    show(null);
    if (pick === null) {
      if (view.issue) go({ ...view, issue: null });
      return;
    }
    switch (pick.kind) {
      case 'issue': {
        const [number] = pick.numbers;
        if (pick.numbers.length > 1) show({ pick, x, y });
        else if (number) go({ ...view, issue: number });
        return;
      }
      case 'merchant':
      case 'keyPlace':
        return show({ pick, x, y });
      case 'cell':
        return; // the map itself comes nearer
      default:
        // whoever looks at charts goes on looking at them, now of that place
        go({ ...drillTo(view, pick), show: view.show === 'charts' ? 'charts' : 'issues' });
    }
  };
}
