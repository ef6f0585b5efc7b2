import { asc, eq } from 'drizzle-orm';
import type { IssueEvent } from '../../../lib/contract/issue';
import { readCorrection } from '../../../lib/ledger/correction';
import type { Database } from '../../connect';
import { ledgerEvent, ledgerEventText } from '../../schema/ledger-event';
import { person } from '../../schema/person';
import { unit } from '../../schema/unit';

/** Everything that was ever done about an issue, in order. */
export async function listEvents(db: Database, issueId: number): Promise<IssueEvent[]> {
  const rows = await db
    .select({
      sequence: ledgerEvent.sequence,
      kind: ledgerEvent.kind,
      from: ledgerEvent.fromState,
      to: ledgerEvent.toState,
      at: ledgerEvent.at,
      actor: person.name,
      actorTitle: person.title,
      actorRole: person.role,
      unit: unit.code,
      text: ledgerEventText.text,
      redactedAt: ledgerEventText.redactedAt,
      data: ledgerEvent.data,
      hash: ledgerEvent.hash,
    })
    .from(ledgerEvent)
    .leftJoin(ledgerEventText, eq(ledgerEventText.eventId, ledgerEvent.id))
    .leftJoin(person, eq(person.id, ledgerEvent.actorId))
    .leftJoin(unit, eq(unit.id, ledgerEvent.actorUnitId))
    .where(eq(ledgerEvent.issueId, issueId))
    .orderBy(asc(ledgerEvent.sequence));
  return rows.map(({ redactedAt, from, at, data, hash, ...rest }) => ({
    ...rest,
    ...wordsOf(rest),
    from: from === '' ? null : from,
    at: at.toISOString(),
    data: data as Record<string, unknown>,
    redacted: redactedAt !== null,
    hash: Buffer.from(hash).toString('hex'),
  }));
}

/** The words of a correction hold its reason, and what stood there before. */
function wordsOf({ kind, text }: Pick<IssueEvent, 'kind' | 'text'>): Pick<IssueEvent, 'text' | 'correction'> {
  const read = kind === 'correct' ? readCorrection(text) : null;
  if (read === null) return { text, correction: null };
  const { why, ...correction } = read;
  return { text: why, correction };
}
