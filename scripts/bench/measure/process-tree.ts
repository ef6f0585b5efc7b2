import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** A process, its parent, and what it has used. */
interface Usage {
  pid: number;
  parent: number;
  cpuMilliseconds: number;
}

/** Linux counts in ticks, a hundred a second on every machine that Node runs on. */
const MILLISECONDS_PER_TICK = 10;

function readLinux(pid: number): Usage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // after the name in brackets: state (field 3), parent (4) … user and system time (14, 15), of ended children (16, 17)
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { pid, parent: Number(fields[1]), cpuMilliseconds: ticks * MILLISECONDS_PER_TICK };
  } catch {
    return undefined; // ended meanwhile
  }
}

/** `[[dd-]hh:]mm:ss[.cc]` of ps. */
function parsePsTime(text: string): number {
  const [days, rest] = text.includes('-') ? text.split('-') : ['0', text];
  const seconds = rest!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return (Number(days) * 86_400 + seconds) * 1000;
}

function readUnix(): Usage[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,time='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid, parent, time] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), cpuMilliseconds: parsePsTime(time!) };
  });
}

function listProcesses(): Usage[] {
  if (process.platform === 'win32') return [];
  if (process.platform !== 'linux') return readUnix();
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readLinux(Number(name)) ?? []);
}

/** The process and all below it. */
function treeOf(root: number): Usage[] {
  const all = listProcesses();
  const found: Usage[] = all.filter(({ pid }) => pid === root);
  for (let at = 0; at < found.length; at++) {
    found.push(...all.filter(({ parent }) => parent === found[at]!.pid));
  }
  return found;
}

/** CPU that a process and its children have used so far, ms, in steps of 10; null where the system does not tell. */
export function cpuOf(pid: number): number | null {
  const tree = treeOf(pid);
  return tree.length === 0 ? null : tree.reduce((sum, { cpuMilliseconds }) => sum + cpuMilliseconds, 0);
}

/** A process that works less than a tenth of this time is at rest, ms. */
const LOOK_MS = 3_000;

/** Waits until a process has come to rest: what it does of itself after its start is done then. */
export async function untilAtRest(pid: number): Promise<void> {
  for (let before = cpuOf(pid); before !== null; ) {
    await setTimeout(LOOK_MS);
    const after = cpuOf(pid);
    if (after === null || after - before < LOOK_MS / 10) return;
    before = after;
  }
}

/** Resident memory of a process and its children, and the most that each has ever had, MB. */
export function memoryOf(pid: number): { residentMegabytes: number; peakMegabytes: number | null } | null {
  const tree = treeOf(pid);
  if (tree.length === 0) return null;
  if (process.platform !== 'linux') {
    const pids = tree.map((one) => one.pid).join(',');
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', pids], { encoding: 'utf8' })
      .trim()
      .split(/\s+/);
    return { residentMegabytes: sum(kilobytes.map(Number)) / 1000, peakMegabytes: null };
  }
  const statuses = tree.map((one) => readFileSync(`/proc/${one.pid}/status`, 'utf8'));
  const total = (name: string) =>
    sum(statuses.map((status) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0))) / 1000;
  return { residentMegabytes: total('VmRSS'), peakMegabytes: total('VmHWM') };
}

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
