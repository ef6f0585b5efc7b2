import { asc, eq, inArray } from 'drizzle-orm';
import { readCorrection } from '../../../lib/ledger/correction';
import type { EventData } from '../../../lib/ledger/event';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { ledgerEvent, ledgerEventText } from '../../schema/ledger-event';
import { comparePromises, type Spoken } from './compare-promises';
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
