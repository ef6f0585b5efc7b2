import { actorOf } from '@/app/_auth/actor';
import { readerOf } from '@/app/_auth/reader';
import type { Database } from '@/db/connect';
import { nearestOfKind } from '@/db/live/nearest-rows';
import type { OfficePerson } from '@/db/queries/account/read-person';
import { hasHandled } from '@/db/queries/issue/has-handled';
import { listById } from '@/db/queries/issue/list-by-id';
import { type FoundEntry, readEntry } from '@/db/queries/issue/read-entry';
import { readProposal } from '@/db/queries/issue/read-proposal';
import { readRoutedBy } from '@/db/queries/routing/read-routed-by';
import { listUnmanned } from '@/db/queries/unit/list-unmanned';
import { isGiving, offerActions, whatIsAsked } from '@/lib/authority/ledger-actions';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import type { Acted, IssueEntry, IssueEvent } from '@/lib/contract/issue';
import { endsWith, RECLASSIFIED } from '@/lib/ledger/last-event';
import { leftWhenStopped } from '@/lib/ledger/left-when-stopped';
import { isRenewed } from '@/lib/ledger/renewed-limit';
import type { Live } from './live-question';

const NEIGHBOURS = { most: 8, withinMetres: 1000 } as const;

/** Without who it was: his role and his unit stay. */
const nameless = <T extends Acted>(acted: T): T => ({ ...acted, actor: null, actorTitle: null });

/**
 * Without what residents said and what was noted, words in which a name may stand, without the names of the office's people, and without
 * pictures, on which somebody may stand.
 */
const withoutWords = (entry: FoundEntry['entry']): FoundEntry['entry'] => ({
  ...entry,
  description: '',
  sourceNote: entry.sourceNote && '',
  escalatedTo: null,
  opinionList: entry.opinionList.map((opinion) => ({ ...opinion, text: '', placeText: null })),
  promises: [],
  events: entry.events.map((event) => ({ ...nameless(event), text: null, correction: null, data: {} })),
  photos: [],
  mergedFrom: entry.mergedFrom.map(nameless),
});

const limitTold = ({ kind, at, data }: IssueEvent) => ({
  kind,
  at: new Date(at),
  dueAt: typeof data.dueAt === 'string' ? new Date(data.dueAt) : null,
});

/** What somebody can do about an entry as it stands. */
async function stepsFor(
  db: Database,
  person: OfficePerson,
  { id, entry }: FoundEntry,
  { timeZone, now }: { timeZone: string; now: Date },
) {
  const isHandledByActor = await hasHandled(db, person.id, id);
  const { state, unit: leadUnit, supportUnits } = entry;
  const pendingPromises = entry.promises.filter(({ outcome }) => outcome === 'pending').length;
  const standing = {
    ...{ state, leadUnit, supportUnits, isHandledByActor, pendingPromises },
    ...whatIsAsked(entry.events),
  };
  const actions = offerActions(actorOf(person), standing);
  const proposal = actions.includes('dispatch') ? await readProposal(db, id) : null;
  const mayDispatchAtOnce =
    proposal !== null && leadUnit === null && (person.role === 'leader' || proposal.isFast);
  const renewsLimit =
    leadUnit !== null &&
    isRenewed(endsWith(entry.events, RECLASSIFIED), entry.dueAt === null ? null : new Date(entry.dueAt), now);
  const unmanned = actions.some(isGiving) ? await listUnmanned(db, now) : [];
  const goesOn = actions.includes('resume') || actions.includes('take_back');
  const left = goesOn ? leftWhenStopped(entry.events.map(limitTold), officeCalendar(timeZone)) : null;
  return { actions, isHandledByActor, left, proposal, renewsLimit, unmanned, mayDispatchAtOnce };
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
  const reader = readerOf(person);
  const found = await readEntry(db, number, moment.now, reader);
  if (found === null) return null;
  const entry = reader.seesWords ? found.entry : withoutWords(found.entry);
  const near = entry.lat === null ? [] : nearestOfKind(snapshot, found.id, entry.lat, NEIGHBOURS);
  const lines = await listById(
    db,
    near.map((neighbour) => neighbour.id),
    moment.now,
    reader,
  );
  const neighbours = near.flatMap(({ id, metres }) => {
    const line = lines.get(id);
    return line ? [{ ...line, metres: Math.round(metres) }] : [];
  });
  const [steps, routedBy] = await Promise.all([
    stepsFor(db, person, found, { timeZone: snapshot.loaded.office.timeZone, now: moment.now }),
    readRoutedBy(db, found.entry.events),
  ]);
  return { ...entry, now: moment.now.toISOString(), neighbours, routedBy, ...steps };
}
