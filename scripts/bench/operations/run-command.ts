import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from '../../server/project-root';
import type { Shutdown } from '../../server/shutdown';

/** A command of the program as a person runs it, with the moment at which each of its lines came. */
export interface RunningCommand {
  begun: number;
  output(): string;
  /** Resolves to the moment at which the text was printed; rejects when the command ends before. */
  waitFor(text: string): Promise<number>;
  /** Tells it to stop, as Ctrl-C does. */
  stop(): Promise<void>;
  /** Resolves to the moment and the code with which it ended. */
  ended: Promise<{ at: number; code: number | null }>;
}

/** Settings of whoever runs the bench are not the measured program's. */
const FOREIGN = /^(DATABASE_URL|npm_lifecycle_event$|NODE_ENV$|GUATU_)/;

export function runCommand(
  command: string[],
  environment: Record<string, string>,
  shutdown: Shutdown,
): RunningCommand {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  const begun = performance.now();
  const child = spawn(process.execPath, command, {
    cwd: PROJECT_ROOT,
    env: { ...(Object.fromEntries(inherited) as NodeJS.ProcessEnv), LANG: 'C', LC_ALL: 'C', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<{ at: number; code: number | null }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ at: performance.now(), code }));
  });
  const waitFor = (text: string) =>
    new Promise<number>((resolve, reject) => {
      const look = () => output.includes(text) && resolve(performance.now());
      listeners.add(look);
      ended.then(() => reject(new Error(`It ended without saying "${text}":\n${output}`)), reject);
      look();
    });
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  };
  shutdown.add(stop);
  return { begun, output: () => output, waitFor, ended, stop };
}
