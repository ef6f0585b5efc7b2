import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssueEntry, IssueList } from '@/lib/contract/issue';
import { findFreePort } from '@/scripts/server/free-port';
import type { LockNote } from '@/scripts/server/lock';
import { findPostmaster } from '@/scripts/server/postmaster';
import { finishGuatu, type GuatuProcess, runGuatu } from '../support/guatu-process';
import { signInAs } from '../support/sign-in';
import { makeTemporaryFolder } from '../support/temporary-folder';

const ROUNDS = 30;
/** People who write at the same time, each on an entry of his own. */
const WRITERS = 6;

interface Note {
  number: string;
  version: number;
  text: string;
  key: string;
}

describe('kill -9 of the server and the database in the middle of writes', () => {
  const data = makeTemporaryFolder('killed');
  const cluster = join(data.path, 'postgres');
  let environment: Record<string, string>;
  let address: string;
  let guatu: GuatuProcess;
  let headers: { cookie: string };
  const acknowledged: Note[] = [];
  /** sent, but killed before the answer */
  let unanswered: Note[] = [];

  const start = async () => {
    guatu = runGuatu(['scripts/start.mjs'], environment);
    await guatu.waitFor('Guatu is open at');
  };
  beforeAll(async () => {
    const port = await findFreePort();
    address = `http://127.0.0.1:${port}`;
    environment = { PORT: String(port), GUATU_DATA_DIR: data.path, GUATU_DEMO_AS_OF: '2026-08-09' };
    await start();
    const kept = readFileSync(join(data.path, 'demo-accounts.txt'), 'utf8');
    headers = await signInAs(address, 'clerk', /^clerk\s+clerk\s+(\S+)$/m.exec(kept)![1]);
  });
  afterAll(async () => {
    guatu.child.kill('SIGTERM');
    await guatu.ended;
    data.remove();
  });

  const send = ({ number, version, text, key }: Note) =>
    fetch(`${address}/api/issues/${number}/events`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ kind: 'comment', version, text }),
    });
  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(address + path, { headers })).json()) as T;

  /** Writes note after note on one entry until there is no answer any more. */
  async function write(number: string, version: number, name: string): Promise<void> {
    for (let i = 0; ; i++) {
      const note = {
        number,
        version: version + i,
        text: `${name} 第${i}笔`,
        key: `key ${name} ${i}`.replaceAll(' ', '-'),
      };
      try {
        const { status } = await send(note);
        // 503: the database went first, and nobody was told that it was written
        if (status === 503) throw new Error('away');
        expect(status).toBe(201);
        acknowledged.push(note);
      } catch (error) {
        if ((error as Error).name === 'AssertionError') throw error;
        unanswered.push(note);
        return;
      }
    }
  }

  it(`after each of ${ROUNDS} rounds what was acknowledged is there once, and what was not can be sent again`, {
    timeout: 900_000,
  }, async () => {
    const { rows } = await get<IssueList>(`/api/issues?state=open&limit=${WRITERS}&sort=number`);
    for (let round = 1; round <= ROUNDS; round++) {
      const entries = await Promise.all(rows.map(({ number }) => get<IssueEntry>(`/api/issues/${number}`)));
      const writers = entries.map(({ number, version }, i) => write(number, version, `${round} ${i}`));
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 400));
      const { holder, webServer }: LockNote = JSON.parse(readFileSync(join(data.path, 'guatu.lock'), 'utf8'));
      const pids = [findPostmaster(cluster)?.pid, webServer?.pid, holder.pid];
      // now this one first, now that one
      for (const pid of round % 2 ? pids : pids.toReversed()) if (pid) process.kill(pid, 'SIGKILL');
      await Promise.all(writers);
      await guatu.ended;
      await start();
      for (const note of unanswered) {
        expect((await send(note)).status, `${note.text} sent again`).toBe(201);
        acknowledged.push(note);
      }
      unanswered = [];
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * WRITERS);

    const entries = await Promise.all(rows.map(({ number }) => get<IssueEntry>(`/api/issues/${number}`)));
    const written = entries.flatMap(({ number, events }) =>
      events.filter(({ text }) => text?.includes('笔')).map(({ text }) => `${number} ${text}`),
    );
    expect(written.toSorted()).toEqual(
      acknowledged.map(({ number, text }) => `${number} ${text}`).toSorted(),
    );
    const verified = await finishGuatu(['scripts/run.mjs', 'scripts/ledger-verify.ts'], environment);
    expect(verified.code, verified.output).toBe(0);
    console.info(`${acknowledged.length} notes in ${ROUNDS} rounds`);
  });
});
