import { join } from 'node:path';
import { PROJECT_ROOT } from '../../server/project-root';
import type { Shutdown } from '../../server/shutdown';
import { runCommand } from '../operations/run-command';
import { Client } from './client';

/** A plain server over something else, asked as ours is. */
export interface Rival<Told> {
  client: Client;
  /** what it said of itself */
  told: Told & { port: number };
  stop(): Promise<void>;
}

/**
 * Starts a server that we are measured against, in a process of its own.
 * @param script below scripts/bench; says on stdout, as one line of JSON, on which `port` it listens
 * @param url the database that it reads
 */
export async function openRival<Told>(script: string, url: string, shutdown: Shutdown): Promise<Rival<Told>> {
  const path = join(PROJECT_ROOT, 'scripts', 'bench', script);
  const program = runCommand(['--import', 'tsx', path, url], {}, shutdown);
  await program.waitFor('"port"');
  const [line] = program.output().match(/\{.*"port".*\}/) ?? [];
  const told = JSON.parse(line!) as Told & { port: number };
  const client = new Client(`http://127.0.0.1:${told.port}`);
  const stop = async () => {
    client.close();
    await program.stop();
  };
  return { client, told, stop };
}
