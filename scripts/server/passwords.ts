import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Refusal } from '../bootstrap/refusal.mjs';

/** One password for each database role. */
export interface Passwords {
  /** PostgreSQL's own superuser, used to make the database and for nothing after. */
  superuser: string;
  owner: string;
  app: string;
  open: string;
}

function makePassword(): string {
  return randomBytes(24).toString('base64url');
}

function readPasswords(path: string): Passwords {
  try {
    const { superuser, owner, app, open } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Passwords>;
    if (superuser && owner && app && open) return { superuser, owner, app, open };
    throw new Error('A password is missing.');
  } catch (cause) {
    throw new Refusal(
      `Guatu cannot read its database passwords in ${path}: put the file back from a copy, or move the folder it lies in away to begin with an empty database.`,
      { cause },
    );
  }
}

/**
 * Reads the passwords, or makes them once and keeps them in a file that only its owner can read.
 * @param mayCreate false when a database that needs the old passwords exists already
 */
export function keepPasswords(path: string, mayCreate: boolean): Passwords {
  if (!mayCreate || existsSync(path)) return readPasswords(path);
  const passwords = {
    superuser: makePassword(),
    owner: makePassword(),
    app: makePassword(),
    open: makePassword(),
  };
  writeFileSync(`${path}.new`, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return passwords;
}
