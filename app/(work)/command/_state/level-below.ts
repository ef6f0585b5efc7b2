import type { AreaKind, AreaRef } from '@/lib/contract/filter';
import { drillTo } from '@/lib/view-state/change-view';
import type { View } from '@/lib/view-state/view';

/** What kind of places lie one level below a place, or below the whole sub-district; null where none do. */
export function kindBelow(place: AreaRef | null): AreaKind | null {
  if (!place) return 'community';
  if (place.kind === 'community') return 'grid';
  return place.kind === 'grid' ? 'building' : null;
}

/** Down to a place out of a table of places: whoever goes down level by level goes on until there is none below. */
export function stepDown(view: View, place: AreaRef): View {
  const goesOn = view.show === 'below' && kindBelow(place) !== null;
  return { ...drillTo(view, place), show: goesOn ? 'below' : 'issues' };
}
