import { connect } from '@/db/connect';
import { grantRoles, type Roles } from '@/db/roles';

/** Addresses of a server whose database `guatu` is migrated and empty, and is never written to but copied. */
export interface TestServer {
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  openUrl: string;
  roles: Roles;
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

export async function asSuperuser(server: TestServer, ...statements: string[]): Promise<void> {
  const { sql, close } = connect(server.superuserUrl, { max: 1 });
  try {
    for (const statement of statements) await sql.unsafe(statement);
  } finally {
    await close();
  }
}

/**
 * Copies a database in some tens of milliseconds. Rights on the database itself are not copied, so they are given anew.
 * @returns the addresses of the copy
 */
export async function copyDatabase(server: TestServer, template: string, name: string): Promise<TestServer> {
  await asSuperuser(server, `create database ${name} template ${template} owner guatu_owner`);
  const copy: TestServer = {
    ...server,
    ownerUrl: withDatabase(server.ownerUrl, name),
    appUrl: withDatabase(server.appUrl, name),
    openUrl: withDatabase(server.openUrl, name),
  };
  const owner = connect(copy.ownerUrl, { max: 1 });
  try {
    await grantRoles(owner.sql, server.roles.app.name, server.roles.open.name);
  } finally {
    await owner.close();
  }
  return copy;
}
