import type { ActionRequest } from '@/db/commands/ledger/action-request';
import { type TakenAction, takeAction } from '@/db/commands/ledger/take-action';
import type { Actor } from '@/lib/authority/ledger-actions';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { parseLedgerAction } from '@/lib/contract/ledger-action';
import { at, CLERK, COLLEAGUE, HANDLER, INSPECTOR } from './small-office';
import type { TestDatabase } from './test-database';

/** What the people of the small office are, and where they belong. */
export const ACTORS: Readonly<Record<number, Actor>> = {
  [CLERK]: { role: 'clerk', units: ['party_office'] },
  [HANDLER]: { role: 'handler', units: ['property'] },
  [COLLEAGUE]: { role: 'handler', units: ['property'] },
  [INSPECTOR]: { role: 'inspector', units: ['inspection'] },
};

let keys = 0;

/** Takes a step as the web does it: with the app role, out of JSON, with a key of its own. */
export const takeIn = (
  database: TestDatabase,
  number: string,
  who: number,
  body: Record<string, unknown>,
  more: Partial<Pick<ActionRequest, 'key' | 'now'>> = {},
): Promise<TakenAction> =>
  takeAction(database.app.db, {
    number,
    action: parseLedgerAction(body),
    actor: { ...ACTORS[who]!, personId: who },
    key: `key-${++keys}`,
    now: at(10),
    calendar: officeCalendar('Asia/Shanghai'),
    ...more,
  });

/** The ledger number of an issue. */
export const numberOf = async (database: TestDatabase, id: number): Promise<string> =>
  (await database.app.sql`select number from issue where id = ${id}`)[0]!.number as string;
