import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { PROJECT_ROOT } from '../../server/project-root';

/** On what and when it was measured. */
export interface Machine {
  date: string;
  commit: string;
  processor: string;
  cores: number;
  memoryGigabytes: number;
  system: string;
  node: string;
  /** of the last minute, when the run began: what others were doing */
  loadAtStart: number;
}

function readCommit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    const changed = git('status', '--porcelain', '--', 'app', 'lib', 'db') === '' ? '' : ' and changes';
    return git('rev-parse', '--short', 'HEAD') + changed;
  } catch {
    return 'unknown'; // no git, or no repository
  }
}

export const currentLoad = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100;

export function describeMachine(): Machine {
  return {
    date: new Date().toISOString(),
    commit: readCommit(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 1e9),
    system: `${type()} ${release().split('-')[0]} ${process.arch}`,
    node: process.version,
    loadAtStart: currentLoad(),
  };
}
