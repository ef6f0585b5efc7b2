import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { Refusal } from '../bootstrap/refusal.mjs';

/** The account under which PostgreSQL runs when Guatu is started by root, as which it refuses to run. */
export interface UnprivilegedUser {
  uid: number;
  gid: number;
}

function readId(flag: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(
      execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return undefined; // no such account
  }
}

/** Undefined when Guatu is not run by root: then everything runs as the person who started it. */
export function findUnprivilegedUser(clusterFolder: string): UnprivilegedUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(clusterFolder)) {
    // A cluster belongs to whoever made it, perhaps an ordinary user before root came.
    const { uid, gid } = statSync(clusterFolder);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    const uid = readId('-u', name);
    const gid = readId('-g', name);
    if (uid && gid !== undefined) return { uid, gid };
  }
  throw new Refusal(
    'PostgreSQL does not run as root and there is no account "postgres" or "nobody" to run it: make one with "useradd --system postgres", or start Guatu as an ordinary user.',
  );
}

/** Whether the account can enter a folder or run a program, looking through all the folders above. */
export function canEnter(user: UnprivilegedUser, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...user, cwd: '/' }).status === 0;
}
