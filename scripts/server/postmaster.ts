import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, identifyProcess, isAlive, isPidTaken, type ProcessIdentity } from './process-identity';

/** What PostgreSQL itself notes about the server that runs on a data directory. */
export interface PostmasterFile {
  pid: number;
  port: number;
  isReady: boolean;
}

export function readPostmasterFile(clusterFolder: string): PostmasterFile | undefined {
  const path = join(clusterFolder, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  // Lines: pid, data directory, start, port, socket folder, address, shared memory, status.
  const lines = readFileSync(path, 'utf8').split('\n');
  return {
    pid: Math.abs(Number(lines[0])),
    port: Number(lines[3]),
    isReady: lines[7]?.trim() === 'ready',
  };
}

/** A postmaster's working directory is its data directory; elsewhere than on Linux its command line names it. */
function servesCluster(pid: number, clusterFolder: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterFolder);
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      clusterFolder,
    );
  } catch {
    return false; // ended meanwhile, or not ours to look at
  }
}

/** The living server of this data directory, whoever started it. */
export function findPostmaster(clusterFolder: string): ProcessIdentity | undefined {
  const noted = readPostmasterFile(clusterFolder);
  if (!noted?.pid) return undefined;
  const identity = identifyProcess(noted.pid);
  return isAlive(identity) && servesCluster(noted.pid, clusterFolder) ? identity : undefined;
}

/** Fast shutdown first, then ever less politely. What was committed stays committed in each case. */
export function endPostmaster(postmaster: ProcessIdentity, patienceMilliseconds = 20_000): Promise<void> {
  return endProcess(postmaster, ['SIGINT', 'SIGQUIT', 'SIGKILL'], patienceMilliseconds);
}

/**
 * Ends the server that a killed Guatu left behind, and clears the note of one that is dead: PostgreSQL itself takes
 * a zombie, or another program that was given the same number, for a living server and would refuse to start.
 * @returns whether there was one to end
 */
export async function clearOrphan(clusterFolder: string): Promise<boolean> {
  const orphan = findPostmaster(clusterFolder);
  if (orphan) await endPostmaster(orphan);
  const noted = readPostmasterFile(clusterFolder);
  if (noted && isPidTaken(noted.pid)) rmSync(join(clusterFolder, 'postmaster.pid'));
  return orphan !== undefined;
}
