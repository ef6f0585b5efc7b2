import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '@/lib/authority/roles';
import { signIn as signInWith } from '@/scripts/accounts/sign-in';
import { findFreePort } from '@/scripts/server/free-port';
import type { LockNote } from '@/scripts/server/lock';
import { findPostmaster } from '@/scripts/server/postmaster';
import { waitForEnd } from '@/scripts/server/process-identity';
import { finishGuatu, type GuatuProcess, runGuatu } from '../support/guatu-process';
import { signInAs } from '../support/sign-in';
import { makeTemporaryFolder } from '../support/temporary-folder';

/** One Guatu from its first start to its last stop, in the order that a bad week brings. */
describe('the life of a server', () => {
  const data = makeTemporaryFolder('ops');
  const cluster = join(data.path, 'postgres');
  let environment: Record<string, string>;
  let address: string;
  let guatu: GuatuProcess;

  const start = async () => {
    guatu = runGuatu(['scripts/start.mjs'], environment);
    await guatu.waitFor('Guatu is open at');
  };
  /** Signs in as the start said that one can. */
  const signIn = () => {
    const kept = readFileSync(join(data.path, 'demo-accounts.txt'), 'utf8');
    const [, password] = /^leader\s+leader\s+(\S+)$/m.exec(kept)!;
    return signInAs(address, 'leader', password);
  };
  const health = () => fetch(`${address}/api/health`, { signal: AbortSignal.timeout(10_000) });
  const lock = (): LockNote => JSON.parse(readFileSync(join(data.path, 'guatu.lock'), 'utf8'));
  const sql = async (...statements: string[]) => {
    const ended = await finishGuatu(
      ['scripts/run.mjs', 'tests/ops/print-database.ts', ...statements],
      environment,
    );
    expect(ended.code, ended.output).toBe(0);
    return ended.output;
  };
  const killAll = (...pids: (number | undefined)[]) => {
    for (const pid of pids) if (pid) process.kill(pid, 'SIGKILL');
  };

  beforeAll(async () => {
    const port = await findFreePort();
    address = `http://127.0.0.1:${port}`;
    environment = { PORT: String(port), GUATU_DATA_DIR: data.path, GUATU_DEMO_AS_OF: '2026-08-09' };
    await start();
  });
  afterAll(async () => {
    guatu.child.kill('SIGTERM');
    await guatu.ended;
    data.remove();
  });

  it('names its steps, loads the demo and says that it is well', async () => {
    for (const word of ['PostgreSQL', 'schema', 'demo', 'web server', address])
      expect(guatu.output()).toContain(word);
    const answer = await health();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      database: { version: expect.stringMatching(/^18/) },
      dataVersion: expect.any(Number),
    });
  });

  it('has an account of the demo for every role, told once, and a handler of every unit, kept where only its owner reads', async () => {
    const path = join(data.path, 'demo-accounts.txt');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const accounts = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/));
    const ofRoles = accounts.filter(([, , , unit]) => unit === undefined);
    expect(ofRoles.map(([role]) => role)).toEqual([...ROLES]);
    for (const [role, , password] of ofRoles) {
      expect(guatu.output()).toContain(password);
      expect((await signInAs(address, role as Role, password)).cookie).toContain('guatu.session_token=');
    }
    const ofUnits = accounts.filter(([, , , unit]) => unit !== undefined);
    expect(ofUnits.map(([, , , unit]) => unit)).toEqual(
      expect.arrayContaining(['安全办', '城管中队', '供电公司']),
    );
    expect(guatu.output()).toContain(`${ofUnits.length} handlers of further units`);
    const [, username, password] = ofUnits[0]!;
    expect(await signInWith(address, { username: username!, password: password! })).toContain(
      'guatu.session_token=',
    );
  });

  it('a second start from the same folder says who is there, and ends', async () => {
    const { code, output } = await finishGuatu(['scripts/start.mjs'], environment);
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`runs already.*${address}.*process ${guatu.child.pid}`));
    expect((await health()).status).toBe(200);
  });

  it('a command uses the database that runs', async () => {
    const output = await sql('create table written (n int)', 'insert into written values (1)');
    expect(output).toContain(`"port":"${lock().database}"`);
    expect(output).not.toContain('Starting the embedded PostgreSQL');
  });

  it('a database that dies is told as 503, and is started again', async () => {
    const headers = await signIn();
    killAll(findPostmaster(cluster)?.pid);
    let answer = await health();
    while (answer.status === 200) answer = await health(); // its last process still answers, and truly
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      status: 'unavailable',
      reason: expect.stringContaining('database'),
    });
    const page = await fetch(`${address}/command`, { headers });
    expect(await page.text()).toContain('数据库这会儿没有应答');
    await expect.poll(async () => (await health()).status, { timeout: 20_000 }).toBe(200);
  });

  it.each(['the database lives on', 'the database too'])(
    'after kill -9 of everything (%s) the next start works and has every acknowledged write',
    async (how) => {
      await sql('insert into written values (2)');
      const { holder, webServer } = lock();
      const postmaster = findPostmaster(cluster);
      killAll(holder.pid, webServer?.pid, how === 'the database too' ? postmaster?.pid : undefined);
      await guatu.ended;
      await start();
      expect((await health()).status).toBe(200);
      expect(await sql('select count(*)::int as kept from written where n = 2')).toMatch(/"kept":[12]\b/);
      expect(findPostmaster(cluster)?.pid).not.toBe(postmaster?.pid);
    },
  );

  it('after kill -9 of the start alone, its web server does not keep the port from the next one', async () => {
    const { holder, webServer } = lock();
    killAll(holder.pid);
    await guatu.ended;
    await start();
    expect(await waitForEnd(webServer!, 1_000)).toBe(true);
    expect((await health()).status).toBe(200);
  });

  it('Ctrl-C stops the web server and the database, and leaves no lock', async () => {
    const { webServer } = lock();
    guatu.child.kill('SIGINT');
    expect(await guatu.ended).toBe(0);
    expect(await waitForEnd(webServer!, 0)).toBe(true);
    expect(findPostmaster(cluster)).toBeUndefined();
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
    expect(existsSync(join(data.path, 'guatu.lock'))).toBe(false);
  });

  it('a command without a server starts the database for its own length, and the data are there', async () => {
    const output = await sql('select count(*)::int as kept from written');
    expect(output).toContain('Starting the embedded PostgreSQL');
    expect(output).toContain('"kept":3');
    expect(findPostmaster(cluster)).toBeUndefined();
  });

  // How soon is measured in npm run bench.
  it('the next start, after a clean stop, shows the map', async () => {
    await start();
    const page = await fetch(`${address}/command`, { headers: await signIn() });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('老街街道');
  });

  it('npm run ledger:verify finds the ledger sound, and what somebody with the owner’s rights has bent', async () => {
    const verify = () => finishGuatu(['scripts/run.mjs', 'scripts/ledger-verify.ts'], environment);
    const sound = await verify();
    expect(sound.output).toMatch(/✓ the chain: \d+ events[\s\S]*✓ every issue[\s\S]*head [0-9a-f]{64}/);
    expect(sound.code).toBe(0);
    await sql(
      'alter table ledger_event_text disable trigger user',
      "update ledger_event_text set text = 'x' where event_id = 5",
    );
    const bent = await verify();
    expect(bent.output).toContain('✗ event 5 has other words than were written');
    expect(bent.code).toBe(1);
  });
});
