import { asc, eq, inArray } from 'drizzle-orm';
import { canonicalJson, type Json } from '../../../lib/ledger/canonical-json';
import { readCorrection } from '../../../lib/ledger/correction';
import type { EventData } from '../../../lib/ledger/event';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { ledgerEvent, ledgerEventText } from '../../schema/ledger-event';
import { promise } from '../../schema/promise';

/** Where a row is not what was said in the words of an event. */
export interface WordsDifference {
  number: string;
  table: 'issue' | 'promise';
  /** the column, or how the row is told from its neighbours */
  what: string;
  stored: string;
  /** by the events */
  rebuilt: string;
}

/**
 * Holds what stands in words against the rows: every promise and whether it was kept, and what an entry was last corrected to. What was
 * redacted is passed over. An entry that was never corrected has its title and place in no event. The database must not be written
 * meanwhile.
 */
export async function* compareWords(db: Database): AsyncGenerator<WordsDifference> {
  const spoken = await db
    .select({
      issueId: ledgerEvent.issueId,
      number: issue.number,
      kind: ledgerEvent.kind,
      data: ledgerEvent.data,
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
  text: string | null;
}

/** A promise without its words: a redaction may have taken those out. */
const promiseKey = (
  issueId: number,
  { measure, effectiveFrom, checkOn }: EventData,
  outcome: string,
): string => canonicalJson([issueId, measure as Json, effectiveFrom ?? null, checkOn ?? null, outcome]);

async function* comparePromises(db: Database, spoken: readonly Spoken[]): AsyncGenerator<WordsDifference> {
  const wanted = new Map<string, { number: string; text: string | null }>();
  const measureOf = (data: unknown) => canonicalJson((data as EventData).measure as unknown as Json);
  for (const { issueId, number, kind, data, text } of spoken) {
    if (kind !== 'promise') continue;
    const checked = spoken.findLast(
      (one) =>
        one.kind === 'promise_check' && one.issueId === issueId && measureOf(one.data) === measureOf(data),
    );
    const outcome = (checked?.data as EventData | undefined)?.outcome ?? 'pending';
    wanted.set(promiseKey(issueId, data as EventData, outcome), { number, text });
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
    const told = wanted.get(key);
    const stored = `${row.text} (${row.outcome})`;
    if (!told) yield { number, table: 'promise', what: 'a row', stored, rebuilt: 'is not there' };
    else if (told.text !== null && told.text !== row.text)
      yield { number, table: 'promise', what: 'text', stored, rebuilt: told.text };
    wanted.delete(key);
  }
  for (const { number, text } of wanted.values())
    yield { number, table: 'promise', what: 'a row', stored: 'is missing', rebuilt: text ?? 'a promise' };
}

async function* compareCorrections(db: Database, spoken: readonly Spoken[]): AsyncGenerator<WordsDifference> {
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
  for (const { issueId, number, kind, text } of spoken) {
    const correction = kind === 'correct' ? readCorrection(text) : null;
    if (correction === null) continue;
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
