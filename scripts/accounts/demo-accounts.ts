import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeKind } from '../../db/commands/office/empty-demo';
import { connect } from '../../db/connect';
import { createDemoAccounts, demoUsername } from '../../db/seed/demo-accounts';
import { makePassword } from '../../lib/authority/make-password';
import { ROLES, type Role } from '../../lib/authority/roles';
import { say } from '../bootstrap/say.mjs';
import type { Account } from './sign-in';

const FILE = 'demo-accounts.txt';

/** `role username password` in each line. */
const LINE = /^(\w+)\s+\S+\s+(\S+)$/;

function readKept(path: string): Map<Role, string> {
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, role, password] = LINE.exec(line) ?? [];
      return password !== undefined && ROLES.includes(role as Role)
        ? [[role as Role, password] as const]
        : [];
    }),
  );
}

/** The way in of a role to the demo of this data folder. @throws Error where no file tells it */
export function readDemoAccount(folder: string, role: Role): Account {
  const path = join(folder, FILE);
  const password = readKept(path).get(role);
  if (password === undefined) throw new Error(`${path} tells no password of the ${role}`);
  return { username: demoUsername(role), password };
}

function keep(path: string, passwords: ReadonlyMap<Role, string>): void {
  const lines = ROLES.map(
    (role) => `${role.padEnd(14)} ${demoUsername(role).padEnd(14)} ${passwords.get(role)}`,
  );
  writeFileSync(`${path}.new`, `${lines.join('\n')}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/**
 * Gives the demo an account for every role and says where they are written; does nothing for an office of its own. Passwords are made
 * once and kept in a file that only its owner reads, so that a demo that is loaded anew is entered as before.
 */
export async function offerDemoAccounts(ownerUrl: string, folder: string): Promise<void> {
  const owner = connect(ownerUrl, { max: 1 });
  try {
    if ((await officeKind(owner.db)) !== 'demo') return;
    const path = join(folder, FILE);
    const passwords = readKept(path);
    for (const role of ROLES) if (!passwords.has(role)) passwords.set(role, makePassword());
    keep(path, passwords); // before anybody needs them: an interrupted start loses none
    const made = await createDemoAccounts(owner.db, (role) => passwords.get(role)!);
    if (made.length === 0) return say(`  Accounts of the demo: ${path}`);
    say(`  Accounts of the demo (kept in ${path}):`);
    for (const { role, username, password } of made)
      say(`    ${role.padEnd(14)} username ${username.padEnd(14)} password ${password}`);
  } finally {
    await owner.close();
  }
}
