import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeKind } from '../../db/commands/office/empty-demo';
import { connect } from '../../db/connect';
import {
  createDemoAccounts,
  type DemoAccount,
  demoUsername,
  listDemoAccounts,
} from '../../db/seed/demo-accounts';
import { makePassword } from '../../lib/authority/make-password';
import type { Role } from '../../lib/authority/roles';
import { say } from '../bootstrap/say.mjs';
import type { Account } from './sign-in';

const FILE = 'demo-accounts.txt';

/** `role username password`, and the unit where it is not the account of its role. */
const LINE = /^\w+\s+(\S+)\s+(\S+)/;

/** The password of each username. */
function readKept(path: string): Map<string, string> {
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, username, password] = LINE.exec(line) ?? [];
      return username !== undefined && password !== undefined ? [[username, password] as const] : [];
    }),
  );
}

/** The way in of a role to the demo of this data folder. @throws Error where no file tells it */
export function readDemoAccount(folder: string, role: Role): Account {
  const path = join(folder, FILE);
  const username = demoUsername(role);
  const password = readKept(path).get(username);
  if (password === undefined) throw new Error(`${path} tells no password of the ${role}`);
  return { username, password };
}

function keep(
  path: string,
  accounts: readonly DemoAccount[],
  passwordOf: (username: string) => string,
): void {
  const lines = accounts.map(({ role, username, unit }) =>
    [role.padEnd(14), username.padEnd(26), passwordOf(username), unit ?? ''].join(' ').trimEnd(),
  );
  writeFileSync(`${path}.new`, `${lines.join('\n')}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/**
 * Gives the demo an account for every role and a handler's for every unit, and says where they are written; does nothing for an office
 * of its own. Passwords are made once and kept in a file that only its owner reads, so that a demo that is loaded anew is entered as
 * before.
 */
export async function offerDemoAccounts(ownerUrl: string, folder: string): Promise<void> {
  const owner = connect(ownerUrl, { max: 1 });
  try {
    if ((await officeKind(owner.db)) !== 'demo') return;
    const path = join(folder, FILE);
    const kept = readKept(path);
    const accounts = await listDemoAccounts(owner.db);
    for (const { username } of accounts) if (!kept.has(username)) kept.set(username, makePassword());
    const passwordOf = (username: string) => kept.get(username)!;
    keep(path, accounts, passwordOf); // before anybody needs them: an interrupted start loses none
    await createDemoAccounts(owner.db, passwordOf);
    const made = accounts.filter(({ isMade }) => !isMade);
    if (made.length === 0) return say(`  Accounts of the demo: ${path}`);
    say(`  Accounts of the demo (kept in ${path}):`);
    for (const { role, username } of made.filter(({ unit }) => unit === null))
      say(`    ${role.padEnd(14)} username ${username.padEnd(14)} password ${passwordOf(username)}`);
    const ofUnits = made.filter(({ unit }) => unit !== null).length;
    if (ofUnits > 0) say(`    and ${ofUnits} handlers of further units: see the file`);
  } finally {
    await owner.close();
  }
}
