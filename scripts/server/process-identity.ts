import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in whatever form the system tells it; null where the system does not. */
  startedAt: string | null;
}

interface ProcessState {
  startedAt: string | null;
  /** Ended, but not yet collected by its parent: holds a number and nothing else. */
  isZombie: boolean;
}

function readLinuxState(pid: number): ProcessState | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined; // no such process
  }
  // The name in brackets may hold blanks and brackets itself. After it: state (field 3) … start in ticks (field 22).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return { startedAt: `${bootId}/${fields[19]}`, isZombie: fields[0] === 'Z' || fields[0] === 'X' };
}

function readUnixState(pid: number): ProcessState | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [state = '', ...start] = line.split(/\s+/);
    return { startedAt: start.join(' '), isZombie: state.startsWith('Z') };
  } catch {
    return undefined; // ps ends with 1 when there is no such process
  }
}

function readBareState(pid: number): ProcessState | undefined {
  try {
    process.kill(pid, 0);
    return { startedAt: null, isZombie: false };
  } catch {
    return undefined;
  }
}

function readProcessState(pid: number): ProcessState | undefined {
  if (process.platform === 'linux') return readLinuxState(pid);
  return process.platform === 'win32' ? readBareState(pid) : readUnixState(pid);
}

export function identifyProcess(pid: number): ProcessIdentity {
  return { pid, startedAt: readProcessState(pid)?.startedAt ?? null };
}

export function isAlive(identity: ProcessIdentity): boolean {
  const state = readProcessState(identity.pid);
  return state !== undefined && !state.isZombie && state.startedAt === identity.startedAt;
}

/** Whether any process, a zombie too, holds this number. */
export function isPidTaken(pid: number): boolean {
  return readProcessState(pid) !== undefined;
}

/** Waits until the process has ended; false when it still lives after the time. */
export async function waitForEnd(identity: ProcessIdentity, timeoutMilliseconds: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMilliseconds;
  while (isAlive(identity)) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}

/** Asks a process to end with each signal in turn, giving it the time after each. */
export async function endProcess(
  identity: ProcessIdentity,
  signals: readonly NodeJS.Signals[],
  patienceMilliseconds: number,
): Promise<void> {
  for (const signal of signals) {
    if (!isAlive(identity)) return;
    process.kill(identity.pid, signal);
    if (await waitForEnd(identity, patienceMilliseconds)) return;
  }
}
