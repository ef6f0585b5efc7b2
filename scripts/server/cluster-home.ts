import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '../bootstrap/refusal.mjs';
import { findBinaries } from './postgres-binaries';
import { canEnter, findUnprivilegedUser, type UnprivilegedUser } from './unprivileged-user';

/** Where one embedded database lives, and as whom. */
export interface ClusterHome {
  /** Holds the lock, the passwords, the log and the cluster. */
  folder: string;
  /** PostgreSQL's own data directory, in `folder`. */
  clusterFolder: string;
  /** Holds initdb and postgres. */
  binFolder: string;
  /** Only when run by root. */
  user: UnprivilegedUser | undefined;
  /** The sentence to say when the database does not lie in the project's own folder. */
  notice: string | undefined;
}

function hashOfPath(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

/** Makes a folder that other accounts may enter, and refuses a file, and a folder that cannot be written. */
export function makeFolder(folder: string): void {
  makeMissing(folder);
  if (!statSync(folder).isDirectory()) {
    throw new Refusal(`${folder} is a file: give GUATU_DATA_DIR a folder, such as .data, or leave it out.`);
  }
  accessSync(folder, constants.W_OK);
}

/** Level by level: Node's own `recursive` turns for ever where no folder can be made, as below /proc. */
function makeMissing(folder: string): void {
  if (existsSync(folder)) return;
  makeMissing(dirname(folder));
  mkdirSync(folder);
  chmodSync(folder, 0o755); // enterable under any umask; what is private inside has a mode of its own
}

/**
 * @param root the project's folder
 * @param dataSetting GUATU_DATA_DIR, relative to the root
 */
export function findClusterHome(root: string, dataSetting: string): ClusterHome {
  const dataFolder = resolve(root, dataSetting);
  makeFolder(dataFolder);
  const user = findUnprivilegedUser(join(dataFolder, 'postgres'));
  const shelter = join('/var/lib/guatu', hashOfPath(realpathSync(root)));
  const isEnterable = !user || canEnter(user, dataFolder);
  const isDefault = dataFolder === resolve(root, '.data');
  const sheltered = isDefault ? shelter : join('/var/lib/guatu', hashOfPath(realpathSync(dataFolder)));
  const folder = isEnterable ? dataFolder : sheltered;
  makeFolder(folder);
  const binFolder = findBinaries(root, user, shelter);
  const notice = isEnterable
    ? undefined
    : `PostgreSQL does not run as root, and its account cannot enter ${dataFolder}: the database lies in ${folder}.`;
  return { folder, clusterFolder: join(folder, 'postgres'), binFolder, user, notice };
}
