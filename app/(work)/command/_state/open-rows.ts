import type { ConcernGroup } from '@/lib/authority/concerns';
import { withFilter } from '@/lib/view-state/change-view';
import type { View } from '@/lib/view-state/view';

/** The view whose list holds exactly the rows that a light's figure counts: within the filter, that light alone. */
export function withRowsOf(view: View, figure: 'overdue' | 'amber'): View {
  return { ...withFilter(view, { light: [figure === 'overdue' ? 'red' : 'amber'] }), show: 'issues' };
}

/** The view that shows what concerns whoever looks, all of it or one group, with the panel unfolded. */
export const toMine = (view: View, concern: ConcernGroup | null = null): View => ({
  ...view,
  issue: null,
  show: 'mine',
  concern,
  folded: view.folded.filter((panel) => panel !== 'right'),
});
