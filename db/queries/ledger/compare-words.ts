import { asc, eq, inArray } from 'drizzle-orm';
import { canonicalJson, type Json } from '../../../lib/ledger/canonical-json';
import { readCorrection } from '../../../lib/ledger/correction';
import type { EventData } from '../../../lib/ledger/event';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { ledgerEvent, ledgerEventText } from '../../schema/ledger-event';
import { promise } from '../../schema/promise';
import type { LedgerDifference } from './ledger-difference';

/**
 * Holds what stands in words against the rows: every promise and whether it was kept, and what an entry was last corrected to. What was
 * redacted is passed over. An entry that was never corrected has its title and place in no event. The database must not be written
 * meanwhile.
 */
export async function* compareWords(db: Database): AsyncGenerator<LedgerDifference> {
  const spoken = await db
    .select({
      issueId: ledgerEvent.issueId,
      number: issue.number,
      kind: ledgerEvent.kind,
      data: ledgerEvent.data,
      at: ledgerEvent.at,
      actorId: ledgerEvent.actorId,
      text: ledgerEventText.text,
    })
    .from(ledgerEvent)
    .innerJoin(issue, eq(issue.id, ledgerEvent.issueId))
    .leftJoin(ledgerEventText, eq(ledgerEventText.eventId, ledgerEvent.id))
    .where(inArray(ledgerEvent.kind, ['promise', 'promise_check', 'correct']))
    .orderBy(asc(ledgerEvent.issueId), asc(ledgerEvent.sequence));
  yield* comparePromises(db, spoken);
  yield* compareCorrections(db, spoken);
}

interface Spoken {
  issueId: number;
  number: string;
  kind: string;
  data: unknown;
  at: Date;
  actorId: number | null;
  text: string | null;
}

/** A promise without its words: a redaction may have taken those out. */
const promiseKey = (
  issueId: number,
  { measure, effectiveFrom, checkOn }: EventData,
  outcome: string,
): string => canonicalJson([issueId, measure as Json, effectiveFrom ?? null, checkOn ?? null, outcome]);

/** A promise that an event made, and what later events said of it. */
interface Made extends Pick<Spoken, 'number' | 'issueId' | 'at' | 'actorId' | 'text'> {
  data: EventData;
  outcome: string;
}

/** Whether a check is of that promise: by its measure, and by its days where the check names them. */
const isOf = (check: EventData, { data }: Made): boolean =>
  canonicalJson(check.measure as unknown as Json) === canonicalJson(data.measure as unknown as Json) &&
  (check.effectiveFrom ?? data.effectiveFrom) === data.effectiveFrom &&
  (check.checkOn ?? data.checkOn) === data.checkOn;

/** Each check speaks of one promise: of the first made that nobody had checked before. */
function madePromises(spoken: readonly Spoken[]): Made[] {
  const made: Made[] = [];
  for (const { kind, data, ...event } of spoken) {
    const said = data as EventData;
    if (kind === 'promise') made.push({ ...event, data: said, outcome: 'pending' });
    if (kind !== 'promise_check') continue;
    const checked = made.find(
      (one) => one.issueId === event.issueId && one.outcome === 'pending' && isOf(said, one),
    );
    if (checked) checked.outcome = said.outcome ?? 'pending';
  }
  return made;
}

async function* comparePromises(db: Database, spoken: readonly Spoken[]): AsyncGenerator<LedgerDifference> {
  const wanted = new Map<string, Made[]>();
  for (const one of madePromises(spoken)) {
    const key = promiseKey(one.issueId, one.data, one.outcome);
    wanted.set(key, [...(wanted.get(key) ?? []), one]);
  }
  const rows = await db
    .select({ promise, number: issue.number })
    .from(promise)
    .innerJoin(issue, eq(issue.id, promise.issueId))
    .orderBy(asc(promise.id));
  for (const { promise: row, number } of rows) {
    const { measureName: name, measureUnit: unit, measureValue: value, effectiveFrom, checkOn } = row;
    const key = promiseKey(
      row.issueId,
      { measure: { name, unit, value }, effectiveFrom, checkOn },
      row.outcome,
    );
    const alike = wanted.get(key) ?? [];
    // of several alike, the one that says it in the same words, by the same person
    const sameWords = alike.filter(({ text }) => text === row.text);
    const told = sameWords.find(({ actorId }) => actorId === row.madeById) ?? sameWords[0] ?? alike[0];
    const stored = `${row.text} (${row.outcome})`;
    if (!told) yield { number, table: 'promise', what: 'a row', stored, rebuilt: 'is not there' };
    else if (told.text !== null && told.text !== row.text)
      yield { number, table: 'promise', what: 'text', stored, rebuilt: told.text };
    if (told) yield* compareMaker(number, row, told);
    wanted.set(
      key,
      alike.filter((one) => one !== told),
    );
  }
  for (const { number, text } of [...wanted.values()].flat())
    yield { number, table: 'promise', what: 'a row', stored: 'is missing', rebuilt: text ?? 'a promise' };
}

/** Who made it, and when. */
function* compareMaker(
  number: string,
  { madeById, madeAt }: Pick<typeof promise.$inferSelect, 'madeById' | 'madeAt'>,
  told: Made,
): Generator<LedgerDifference> {
  const who = (id: number | null) => (id === null ? 'nobody' : `person ${id}`);
  const pairs = [
    ['madeById', who(madeById), who(told.actorId)],
    ['madeAt', madeAt.toISOString(), told.at.toISOString()],
  ] as const;
  for (const [what, stored, rebuilt] of pairs)
    if (stored !== rebuilt) yield { number, table: 'promise', what, stored, rebuilt };
}

async function* compareCorrections(
  db: Database,
  spoken: readonly Spoken[],
): AsyncGenerator<LedgerDifference> {
  for (const [issueId, { number, words }] of lastWords(spoken)) {
    const [row] = await db
      .select({ title: issue.title, description: issue.description, place: issue.placeText })
      .from(issue)
      .where(eq(issue.id, issueId));
    for (const what of ['title', 'description', 'place'] as const) {
      const rebuilt = words[what];
      if (rebuilt !== undefined && row![what] !== rebuilt)
        yield { number, table: 'issue', what, stored: row![what], rebuilt };
    }
  }
}

/** What each corrected entry was last corrected to. */
function lastWords(spoken: readonly Spoken[]) {
  const last = new Map<
    number,
    { number: string; words: Partial<Record<'title' | 'description' | 'place', string>> }
  >();
  for (const { issueId, number, kind, text, data } of spoken) {
    if (kind !== 'correct') continue;
    const correction = readCorrection(text);
    if (correction === null) {
      // redacted: what it was corrected to nobody knows any more
      const known = last.get(issueId);
      for (const what of (data as EventData).corrected ?? []) delete known?.words[what];
      continue;
    }
    const { title, description, place } = correction;
    const words = {
      ...last.get(issueId)?.words,
      ...(title && { title: title[1] }),
      ...(description && { description: description[1] }),
      ...(place && { place: place[1].text }),
    };
    last.set(issueId, { number, words });
  }
  return last;
}
