import { type ChildProcess, spawn } from 'node:child_process';
import { PROJECT_ROOT } from '@/scripts/server/project-root';

export interface GuatuProcess {
  child: ChildProcess;
  /** Everything printed so far. */
  output(): string;
  /** Resolves when a line contains the text; rejects with the output when the process ends before. */
  waitFor(text: string): Promise<void>;
  /** Resolves with the exit code. What it started may live on, and write into the same output. */
  ended: Promise<number | null>;
}

/** Settings of whoever runs the tests, and what vitest sets, are not the tested program's. */
const OWN_SETTINGS = /^(DATABASE_URL|NODE_ENV$|VITEST|npm_lifecycle_event$)/;

type Environment = Record<string, string | undefined>;

/** Runs one of the project's commands as a person would, with nothing of the tests' own environment in its settings. */
export function runGuatu(
  command: string[],
  environment: Environment = {},
  identity: { uid?: number; gid?: number } = {},
): GuatuProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !OWN_SETTINGS.test(name));
  const child = spawn(process.execPath, command, {
    cwd: PROJECT_ROOT,
    env: { ...Object.fromEntries(inherited), ...environment } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...identity,
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const waitFor = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => output.includes(text) && resolve();
      listeners.add(look);
      void ended.then(() => reject(new Error(`It ended without saying "${text}":\n${output}`)));
      look();
    });
  return { child, output: () => output, waitFor, ended };
}

/** Runs a command to its end. */
export async function finishGuatu(
  command: string[],
  environment: Environment = {},
  identity: { uid?: number; gid?: number } = {},
): Promise<{ code: number | null; output: string }> {
  const running = runGuatu(command, environment, identity);
  const code = await new Promise<number | null>((resolve) => running.child.once('close', resolve));
  return { code, output: running.output() };
}
