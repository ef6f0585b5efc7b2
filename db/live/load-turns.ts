import type { Sql } from 'postgres';
import { CLOSED_STATES } from '../../lib/ledger/states';
import { dayCode } from './day-codes';

/**
 * Closings that did not last, and the reopenings that ended them, which the column `closedDay` does not know: it holds
 * the last closing only.
 */
export interface Turns {
  /** issue ids */
  issue: Int32Array;
  /** day codes */
  code: Uint16Array;
  /** 1 a closing, 0 a reopening */
  isClosing: Uint8Array;
}

/** @param ids only of these issues; null for all */
export async function loadTurns(
  sql: Sql,
  ids: readonly number[] | null,
  dayOf: (minutes: number) => number,
): Promise<Turns> {
  const closed = sql([...CLOSED_STATES]);
  const rows = await sql<{ issue: number; minutes: number; isClosing: boolean }[]>`
    select e.issue_id as issue, (extract(epoch from e.at) / 60)::float8 as minutes,
      e.to_state in ${closed} as "isClosing"
    from ledger_event e join issue i on i.id = e.issue_id
    where i.reopen_count > 0 ${ids === null ? sql`` : sql`and i.id = any(${[...ids]})`}
      and (e.to_state in ${closed}) <> (e.from_state in ${closed})
    order by e.issue_id, e.sequence`;
  const passed = rows.filter(({ issue, isClosing }, at) => !(isClosing && rows[at + 1]?.issue !== issue));
  return {
    issue: Int32Array.from(passed, ({ issue }) => issue),
    code: Uint16Array.from(passed, ({ minutes }) => dayCode(dayOf(minutes))),
    isClosing: Uint8Array.from(passed, ({ isClosing }) => Number(isClosing)),
  };
}

/** Those of some issues exchanged for others. */
export function exchangeTurns(turns: Turns, issues: ReadonlySet<number>, others: Turns): Turns {
  const kept = new Uint8Array(turns.issue.length);
  let count = 0;
  for (let turn = 0; turn < kept.length; turn++) {
    if (issues.has(turns.issue[turn]!)) continue;
    kept[turn] = 1;
    count += 1;
  }
  if (count === kept.length && others.issue.length === 0) return turns;
  const isKept = (_: number, turn: number) => kept[turn] === 1;
  const joined = <T extends Int32Array | Uint16Array | Uint8Array>(array: T, one: T, other: T): T => {
    array.set(one);
    array.set(other, one.length);
    return array;
  };
  const length = count + others.issue.length;
  return {
    issue: joined(new Int32Array(length), turns.issue.filter(isKept), others.issue),
    code: joined(new Uint16Array(length), turns.code.filter(isKept), others.code),
    isClosing: joined(new Uint8Array(length), turns.isClosing.filter(isKept), others.isClosing),
  };
}
