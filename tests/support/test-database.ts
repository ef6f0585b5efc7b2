import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Connection, connect } from '@/db/connect';
import { asSuperuser, copyDatabase, type TestServer } from './copy-database';
import { ensureDemo } from './demo-database';

/** A database of a test file's own, with a connection for each role. */
export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  openUrl: string;
  owner: Connection;
  app: Connection;
  open: Connection;
  /** Closes the connections and removes the database: call it in `afterAll`. */
  drop(): Promise<void>;
}

async function openCopy(server: TestServer, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const { ownerUrl, appUrl, openUrl } = await copyDatabase(server, template, name);
  const connections = {
    owner: connect(ownerUrl, { max: 4 }),
    app: connect(appUrl, { max: 4 }),
    open: connect(openUrl, { max: 4 }),
  };
  return {
    ownerUrl,
    appUrl,
    openUrl,
    ...connections,
    async drop() {
      await Promise.all(Object.values(connections).map((connection) => connection.close()));
      await asSuperuser(server, `drop database ${name} with (force)`);
    },
  };
}

/** A fresh database with the schema and the reference lists, and no office in it. */
export function createTestDatabase(): Promise<TestDatabase> {
  return openCopy(inject('testServer'), 'guatu');
}

/** A fresh database with the demo of DEMO (demo-database.ts) in it. */
export async function createDemoDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  return openCopy(server, await ensureDemo(server));
}
