import path from 'node:path';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { findRoads } from './commands/import/find-roads';
import { connect } from './connect';
import { loadReference } from './reference/load-reference';
import { createRoles, grantRoles, type Roles } from './roles';

const MIGRATIONS = path.join(process.cwd(), 'db', 'migrations');

export interface MigrateOptions {
  roles: Roles;
  /** False where the roles were made by the database's administrator: they are then only granted. */
  createMissingRoles: boolean;
}

/**
 * Brings the database to the schema of this version, loads the reference lists and grants the roles. Safe to run at
 * every start. `ownerUrl` must be the owner of the database.
 */
export async function migrate(ownerUrl: string, options: MigrateOptions): Promise<void> {
  const owner = connect(ownerUrl, { max: 1 });
  try {
    await runMigrations(owner.db, { migrationsFolder: MIGRATIONS });
    await loadReference(owner.db);
    // Places loaded by a version that did not look for the roads along which they lie.
    const [known] = await owner.sql`select from building where road_id is not null limit 1`;
    if (!known) await findRoads(owner.db);
    if (options.createMissingRoles) await createRoles(owner.sql, options.roles);
    await grantRoles(owner.sql, options.roles.app.name, options.roles.open.name);
  } finally {
    await owner.close();
  }
}
