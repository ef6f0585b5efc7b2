import { actorOf } from '@/app/_auth/actor';
import type { Database } from '@/db/connect';
import { nearestOfKind } from '@/db/live/nearest-rows';
import type { OfficePerson } from '@/db/queries/account/read-person';
import { hasHandled } from '@/db/queries/issue/has-handled';
import { listById } from '@/db/queries/issue/list-by-id';
import { type FoundEntry, readEntry } from '@/db/queries/issue/read-entry';
import { readProposal } from '@/db/queries/issue/read-proposal';
import { readRoutedBy } from '@/db/queries/routing/read-routed-by';
import { offerActions } from '@/lib/authority/ledger-actions';
import { may } from '@/lib/authority/permissions';
import type { IssueEntry } from '@/lib/contract/issue';
import type { Live } from './live-question';

const NEIGHBOURS = { most: 8, withinMetres: 1000 } as const;

/** Without what residents said and what was noted, words in which a name may stand, and without pictures, on which somebody may. */
const withoutWords = (entry: FoundEntry['entry']): FoundEntry['entry'] => ({
  ...entry,
  description: '',
  sourceNote: entry.sourceNote && '',
  opinionList: entry.opinionList.map((opinion) => ({ ...opinion, text: '' })),
  events: entry.events.map(({ data: { photos: _, ...data }, ...event }) => ({
    ...event,
    data,
    text: null,
    correction: null,
  })),
  photos: [],
});

/** What somebody can do about an entry as it stands. */
async function stepsFor(db: Database, person: OfficePerson, { id, entry }: FoundEntry) {
  const isHandledByActor = await hasHandled(db, person.id, id);
  const { state, unit: leadUnit, supportUnits } = entry;
  const pendingPromises = entry.promises.filter(({ outcome }) => outcome === 'pending').length;
  const standing = { state, leadUnit, supportUnits, isHandledByActor, pendingPromises };
  const actions = offerActions(actorOf(person), standing);
  const proposal = actions.includes('dispatch') ? await readProposal(db, id) : null;
  const mayDispatchAtOnce =
    proposal !== null && leadUnit === null && (person.role === 'leader' || proposal.isFast);
  return { actions, isHandledByActor, proposal, mayDispatchAtOnce };
}

/**
 * The whole ledger entry of a number with its neighbours of the same kind, nearest first; null when there is none. With as much of
 * its words as `person` may see, and the steps that he may take.
 */
export async function wholeEntry(
  db: Database,
  { snapshot, moment }: Live,
  number: string,
  person: OfficePerson,
): Promise<IssueEntry | null> {
  const found = await readEntry(db, number, moment.now);
  if (found === null) return null;
  const entry = may(person.role, 'see_words') ? found.entry : withoutWords(found.entry);
  const near = entry.lat === null ? [] : nearestOfKind(snapshot, found.id, entry.lat, NEIGHBOURS);
  const lines = await listById(
    db,
    near.map((neighbour) => neighbour.id),
    moment.now,
  );
  const neighbours = near.flatMap(({ id, metres }) => {
    const line = lines.get(id);
    return line ? [{ ...line, metres: Math.round(metres) }] : [];
  });
  const [steps, routedBy] = await Promise.all([
    stepsFor(db, person, found),
    readRoutedBy(db, found.entry.events),
  ]);
  return { ...entry, now: moment.now.toISOString(), neighbours, routedBy, ...steps };
}
