import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireDiskSpace } from '@/scripts/bootstrap/disk-space.mjs';
import { refuseNodeVersion } from '@/scripts/bootstrap/node-version.mjs';
import { describeError } from '@/scripts/bootstrap/refusal.mjs';
import { refuseServerVersion } from '@/scripts/server/external-database';
import { findFreePort } from '@/scripts/server/free-port';
import { findUnprivilegedUser } from '@/scripts/server/unprivileged-user';
import { asSuperuser } from '../support/copy-database';
import { finishGuatu } from '../support/guatu-process';
import { makeTemporaryFolder } from '../support/temporary-folder';
import { startTestCluster, type TestCluster } from '../support/test-cluster';

const START = ['scripts/start.mjs'];

/** What a refusal must be: one sentence, no stack, exit code not 0. Returns the sentence. */
function sentenceOf({ code, output }: { code: number | null; output: string }): string {
  const sentence = /✗ (.+)/.exec(output)?.[1] ?? '';
  expect(output).not.toMatch(/^\s+at /m);
  expect(code, output).toBe(1);
  return sentence;
}

describe('what cannot work is told in one sentence', () => {
  const data = makeTemporaryFolder('ops');
  afterAll(() => data.remove());

  it('a malformed setting is named with its value', async () => {
    const sentence = sentenceOf(await finishGuatu(START, { PORT: '30O0', GUATU_DATA_DIR: data.path }));
    expect(sentence).toMatch(/"30O0".*PORT.*whole number/);
  });

  it('an option that does not exist is named', async () => {
    expect(sentenceOf(await finishGuatu([...START, '--prot'], { GUATU_DATA_DIR: data.path }))).toContain(
      '--prot',
    );
  });

  it('a port that another program has is named, with the way to another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const ended = await finishGuatu(START, { PORT: String(port), GUATU_DATA_DIR: data.path });
    other.close();
    expect(sentenceOf(ended)).toMatch(new RegExp(`Port ${port} .*taken.*PORT=${port + 1}`));
  });

  it('a port that browsers refuse is named', async () => {
    const sentence = sentenceOf(await finishGuatu(START, { GUATU_DATA_DIR: data.path, PORT: '6000' }));
    expect(sentence).toContain('refuse to open port 6000');
  });

  it('a host that is not this machine is named', async () => {
    const sentence = sentenceOf(await finishGuatu(START, { HOST: '192.0.2.1', GUATU_DATA_DIR: data.path }));
    expect(sentence).toContain('HOST=192.0.2.1');
  });

  it('a folder that may not be written is named', async () => {
    const locked = join(data.path, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o555);
    chmodSync(data.path, 0o755);
    // Root may write everywhere, so there somebody else tries.
    const user = findUnprivilegedUser(join(data.path, 'postgres')) ?? {};
    const sentence = sentenceOf(await finishGuatu(START, { GUATU_DATA_DIR: join(locked, 'data') }, user));
    expect(sentence).toMatch(/may not write.*locked/);
  });

  it('a place where no folder can be is named', async () => {
    const file = join(data.path, 'a-file');
    writeFileSync(file, '');
    const sentence = sentenceOf(await finishGuatu(START, { GUATU_DATA_DIR: join(file, 'deep', 'data') }));
    expect(sentence).toContain(`There can be no folder ${join(file, 'deep')}`);
  });

  it('a file where the data folder should be is named', async () => {
    const file = join(data.path, 'ledger.csv');
    writeFileSync(file, '');
    const port = String(await findFreePort());
    const sentence = sentenceOf(await finishGuatu(START, { GUATU_DATA_DIR: file, PORT: port }));
    expect(sentence).toMatch(/ledger\.csv is a file.*GUATU_DATA_DIR/);
  });

  it('passwords that were lost are missed before anything is overwritten', async () => {
    const folder = join(data.path, 'lost');
    mkdirSync(join(folder, 'postgres'), { recursive: true });
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '18\n');
    const sentence = sentenceOf(
      await finishGuatu(START, { GUATU_DATA_DIR: folder, PORT: String(await findFreePort()) }),
    );
    expect(sentence).toContain(join(folder, 'passwords.json'));
  });

  it('a Node too old is told which is needed', () => {
    expect(refuseNodeVersion('20.19.0')).toBeUndefined();
    expect(refuseNodeVersion('22.0.0')).toBeUndefined();
    for (const old of ['18.20.4', '20.18.3', '4.9.1'])
      expect(refuseNodeVersion(old)).toMatch(`20.19 or newer, and this is ${old}`);
  });

  it('a PostgreSQL too old is told which is needed', () => {
    expect(refuseServerVersion(150_000, '15.0')).toBeUndefined();
    expect(refuseServerVersion(140_018, '14.18')).toMatch(/PostgreSQL 14\.18.*15 or newer/);
  });

  it('a disk that is full is told before and after, with the folder', () => {
    expect(() => requireDiskSpace(data.path, 1e12, 'for a test')).toThrow(`The disk of ${data.path} is full`);
    const fromSystem = Object.assign(new Error('write'), { code: 'ENOSPC', path: '/some/file' });
    expect(describeError(fromSystem)).toMatch(/The disk is full.*\/some\/file.*free some space/);
  });
});

describe('DATABASE_URL', () => {
  const data = makeTemporaryFolder('ops');
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await startTestCluster();
  });
  afterAll(async () => {
    await cluster.remove();
    data.remove();
  });

  const print = (environment: Record<string, string>) =>
    finishGuatu(['scripts/run.mjs', 'tests/ops/print-database.ts'], {
      GUATU_DATA_DIR: data.path,
      ...environment,
    });
  const change = (parts: Partial<URL>) => Object.assign(new URL(cluster.server.ownerUrl), parts).href;

  it('that leads nowhere is refused without its password', async () => {
    const url = change({ port: String(await findFreePort()) });
    const sentence = sentenceOf(await print({ DATABASE_URL: url }));
    expect(sentence).toMatch(/cannot reach.*DATABASE_URL.*ECONNREFUSED/);
    expect(sentence).not.toContain(new URL(url).password);
  });

  it('with a wrong password, or a database that does not exist, is told so', async () => {
    expect(sentenceOf(await print({ DATABASE_URL: change({ password: 'wrong' }) }))).toContain('not let in');
    expect(sentenceOf(await print({ DATABASE_URL: change({ pathname: '/nowhere' }) }))).toContain('/nowhere');
  });

  it('in an encoding that cannot hold Chinese is refused; its name may hold anything', async () => {
    await asSuperuser(
      cluster.server,
      "create database bytes encoding 'SQL_ASCII' locale_provider libc locale 'C' template template0",
      `create database "老街 1" owner "${new URL(cluster.server.ownerUrl).username}" encoding 'UTF8' template template0`,
    );
    expect(sentenceOf(await print({ DATABASE_URL: change({ pathname: '/bytes' }) }))).toMatch(
      /SQL_ASCII.*needs UTF8/,
    );
    const { code, output } = await print({ DATABASE_URL: change({ pathname: '/老街 1' }) });
    expect(code, output).toBe(0);
  });

  it('whose user may not create roles is answered with the statements to run, and works once they are', async () => {
    await asSuperuser(
      cluster.server,
      "create role clerk login password 'c'",
      'create database town owner clerk',
    );
    const url = change({ username: 'clerk', password: 'c', pathname: '/town' });
    const refused = await print({ DATABASE_URL: url });
    expect(sentenceOf(refused)).toContain('may not create roles');
    const statements = refused.output.match(/create role "town_(?:app|open)" .*;/g) ?? [];
    expect(statements).toHaveLength(2);
    await asSuperuser(cluster.server, ...statements);

    const login = (statement: string) => ({
      username: /"(.+?)"/.exec(statement)![1],
      password: /'(.+?)'/.exec(statement)![1],
    });
    const [app, open] = statements.map((statement) => change({ ...login(statement), pathname: '/town' }));
    const { code, output } = await print({
      DATABASE_URL: url,
      DATABASE_URL_APP: app!,
      DATABASE_URL_OPEN: open!,
    });
    expect(code, output).toBe(0);
    expect(output).toContain('"user":"clerk"');
  });

  it('alone is enough where its user may create roles', async () => {
    await asSuperuser(
      cluster.server,
      "create role mayor login createrole password 'm'",
      'create database city owner mayor',
    );
    const url = change({ username: 'mayor', password: 'm', pathname: '/city' });
    for (const time of ['first', 'second']) {
      const { code, output } = await print({ DATABASE_URL: url });
      expect(code, `${time}: ${output}`).toBe(0);
    }
  });
});
