import { percentilesOf } from '../measure/percentiles';
import { cpuOf } from '../measure/process-tree';
import type { Figure } from '../report/figure';
import type { Client } from './client';

export interface Question {
  path: string;
  headers?: Record<string, string>;
}

export interface Watched {
  client: Client;
  serverPid: number;
  postmasterPid: number;
}

/** So many answers a process gives until the engine has compiled what it does over and over; the first are the part `cold`. */
const WARM_UP = 20;

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * Asks one question after the other and tells how long the answers took and what processor they cost. The first `warmUp`
 * are not counted.
 * @param expected the status that every answer must have; tiles may also be empty
 */
export async function measureRequests(
  { client, serverPid, postmasterPid }: Watched,
  about: Pick<Figure, 'part' | 'what' | 'wanted'>,
  questions: readonly Question[],
  { warmUp = WARM_UP, expected = [200, 204] }: { warmUp?: number; expected?: readonly number[] } = {},
): Promise<Figure> {
  for (const { path, headers } of questions.slice(0, warmUp)) await client.ask(path, headers);
  const samples: number[] = [];
  let bytes = 0;
  const before = { server: cpuOf(serverPid), database: cpuOf(postmasterPid) };
  for (const { path, headers } of questions) {
    const { status, milliseconds, body } = await client.ask(path, headers);
    if (!expected.includes(status)) {
      throw new Error(`${path} was answered ${status}: ${body.toString('utf8').slice(0, 300)}`);
    }
    samples.push(round(milliseconds));
    bytes += body.length;
  }
  const perRequest = (pid: number, start: number | null) => {
    const end = cpuOf(pid);
    return start === null || end === null ? undefined : round((end - start) / samples.length);
  };
  return {
    ...about,
    unit: 'ms',
    ...percentilesOf(samples),
    cpuMilliseconds: perRequest(serverPid, before.server),
    databaseCpuMilliseconds: perRequest(postmasterPid, before.database),
    bytes: Math.round(bytes / samples.length),
    samples,
  };
}
