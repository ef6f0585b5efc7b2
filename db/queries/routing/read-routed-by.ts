import type { IssueEvent } from '../../../lib/contract/issue';
import type { EventData } from '../../../lib/ledger/event';
import { type RouteReason, reasonsOf } from '../../../lib/routing/route-issue';
import type { Database } from '../../connect';
import { listRules } from './list-rules';

/** Whoever gives the work anew ends what the rules said before. */
const GIVES = ['dispatch', 'take_back', 'reopen', 'return'];

/** Why an entry is with whom it is, as its last dispatch says; nothing where somebody chose otherwise, or nobody has it. */
export async function readRoutedBy(
  db: Database,
  events: readonly Pick<IssueEvent, 'kind' | 'data'>[],
): Promise<RouteReason[]> {
  const given = events.findLast(({ kind }) => GIVES.includes(kind));
  const said = given?.data as EventData | undefined;
  return said?.routedBy ? reasonsOf(said, await listRules(db)) : [];
}
