import { chooseOnly, drillTo, type ListFacet } from '@/lib/view-state/change-view';
import type { View } from '@/lib/view-state/view';

/** What a click on a bar leads to: its value alone, or down to its community. */
export function barView(view: View, facet: ListFacet | 'community', code: string): View {
  return facet === 'community' ? drillTo(view, { kind: 'community', code }) : chooseOnly(view, facet, code);
}
