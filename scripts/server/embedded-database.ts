import { join } from 'node:path';
import { connect } from '../../db/connect';
import type { ClusterHome } from './cluster-home';
import type { GuatuDatabase } from './guatu-database';
import { keepPasswords, type Passwords } from './passwords';

const NAME = 'guatu';

function url(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}

export function readEmbeddedPasswords(home: ClusterHome, clusterExists: boolean): Passwords {
  return keepPasswords(join(home.folder, 'passwords.json'), !clusterExists);
}

export function superuserUrl(passwords: Passwords, port: number): string {
  return url('postgres', passwords.superuser, port, 'postgres');
}

/** The database of a server that runs already. */
export function embeddedDatabase(passwords: Passwords, port: number, version: string): GuatuDatabase {
  return {
    description: `embedded PostgreSQL ${version}`,
    ownerUrl: url('guatu_owner', passwords.owner, port, NAME),
    appUrl: url('guatu_app', passwords.app, port, NAME),
    openUrl: url('guatu_open', passwords.open, port, NAME),
    roles: {
      app: { name: 'guatu_app', password: passwords.app },
      open: { name: 'guatu_open', password: passwords.open },
    },
    createMissingRoles: true,
  };
}

/** Makes the owner, who is no superuser, and an empty database, when they are not there. */
export async function ensureEmbeddedDatabase(passwords: Passwords, port: number): Promise<string> {
  const { sql, close } = connect(superuserUrl(passwords, port), { max: 1 });
  try {
    const [owner] = await sql`select from pg_roles where rolname = 'guatu_owner'`;
    if (!owner) await sql.unsafe(`create role guatu_owner login createrole password '${passwords.owner}'`);
    const [database] = await sql`select from pg_database where datname = ${NAME}`;
    if (!database) await sql.unsafe(`create database ${NAME} owner guatu_owner`);
    const [version] = await sql<{ server_version: string }[]>`show server_version`;
    return version?.server_version ?? '';
  } finally {
    await close();
  }
}
