import { asc, eq } from 'drizzle-orm';
import { canonicalJson, type Json } from '../../../lib/ledger/canonical-json';
import type { EventData } from '../../../lib/ledger/event';
import type { Database } from '../../connect';
import { issue } from '../../schema/issue';
import { promise } from '../../schema/promise';
import type { LedgerDifference } from './ledger-difference';

/** An event with its words. */
export interface Spoken {
  issueId: number;
  number: string;
  kind: string;
  data: unknown;
  at: Date;
  actorId: number | null;
  text: string | null;
}

/** A promise without its words, which a redaction may have taken out, and without what became of it. */
const promiseKey = (issueId: number, { measure, effectiveFrom, checkOn }: EventData): string =>
  canonicalJson([issueId, measure as unknown as Json, effectiveFrom ?? null, checkOn ?? null]);

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

type PromiseRow = typeof promise.$inferSelect;

/** Which row is which promise, of several of one measure and the same days: first those that are it to the letter. */
const ALIKE: readonly ((row: PromiseRow, told: Made) => boolean)[] = [
  (row, told) => row.outcome === told.outcome && row.text === told.text && row.madeById === told.actorId,
  (row, told) => row.outcome === told.outcome && row.text === told.text,
  (row, told) => row.text === told.text,
  (row, told) => row.outcome === told.outcome,
  () => true,
];

/** Holds every promise against the event that made it and those that said what became of it. `spoken`: all of those, in order. */
export async function* comparePromises(
  db: Database,
  spoken: readonly Spoken[],
): AsyncGenerator<LedgerDifference> {
  const wanted = new Map<string, Made[]>();
  for (const one of madePromises(spoken)) {
    const key = promiseKey(one.issueId, one.data);
    wanted.set(key, [...(wanted.get(key) ?? []), one]);
  }
  const rows = await db
    .select({ row: promise, number: issue.number })
    .from(promise)
    .innerJoin(issue, eq(issue.id, promise.issueId))
    .orderBy(asc(promise.id));
  const toldOf = new Map<PromiseRow, Made>();
  for (const isAlike of ALIKE)
    for (const { row } of rows) {
      if (toldOf.has(row)) continue;
      const left = wanted.get(keyOfRow(row)) ?? [];
      const at = left.findIndex((told) => isAlike(row, told));
      if (at >= 0) toldOf.set(row, left.splice(at, 1)[0]!);
    }
  for (const { row, number } of rows) {
    const told = toldOf.get(row);
    if (told) yield* comparePromise(number, row, told);
    else {
      const stored = `${row.text} (${row.outcome})`;
      yield { number, table: 'promise', what: 'a row', stored, rebuilt: 'is not there' };
    }
  }
  for (const { number, text } of [...wanted.values()].flat())
    yield { number, table: 'promise', what: 'a row', stored: 'is missing', rebuilt: text ?? 'a promise' };
}

const keyOfRow = ({
  issueId,
  measureName: name,
  measureUnit: unit,
  measureValue: value,
  effectiveFrom,
  checkOn,
}: PromiseRow) => promiseKey(issueId, { measure: { name, unit, value }, effectiveFrom, checkOn });

/** What became of it, its words where they were not redacted, who made it, and when. */
function* comparePromise(number: string, row: PromiseRow, told: Made): Generator<LedgerDifference> {
  const who = (id: number | null) => (id === null ? 'nobody' : `person ${id}`);
  const pairs = [
    ['outcome', row.outcome, told.outcome],
    ['text', row.text, told.text ?? row.text],
    ['madeById', who(row.madeById), who(told.actorId)],
    ['madeAt', row.madeAt.toISOString(), told.at.toISOString()],
  ] as const;
  for (const [what, stored, rebuilt] of pairs)
    if (stored !== rebuilt) yield { number, table: 'promise', what, stored, rebuilt };
}
