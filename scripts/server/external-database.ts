import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { connect } from '../../db/connect';
import { createRoleSql, type RoleLogin, type Roles } from '../../db/roles';
import { Refusal } from '../bootstrap/refusal.mjs';
import type { GuatuDatabase } from './guatu-database';
import { keepPasswords } from './passwords';

const OLDEST_SERVER = 15;

/** The three addresses as set by the person; the last two are both given or both left out. */
export interface ExternalUrls {
  owner: string;
  app: string | undefined;
  open: string | undefined;
}

function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${decodeURIComponent(pathname)}`;
}

function explainConnection(setting: string, url: string, cause: unknown): Error {
  const { code = '', message } = cause as Error & { code?: string };
  const server = `the database ${nameOf(url)} of ${setting}`;
  switch (code) {
    case '28P01':
    case '28000':
      return new Refusal(
        `Guatu was not let in to ${server} (${message}): correct the user and password there.`,
        { cause },
      );
    case '3D000':
      return new Refusal(
        `There is no such thing as ${server}: make it with "createdb", or correct its name.`,
        { cause },
      );
    default:
      return new Refusal(
        `Guatu cannot reach ${server} (${code || message}): see that the server runs and that host and port are right.`,
        { cause },
      );
  }
}

/** Connects once, so that a wrong address is told as such and not as a failure of what comes after. */
async function withConnection<T>(setting: string, url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const { sql, close } = connect(url, { max: 1, connect_timeout: 5 });
  try {
    await sql`select 1`.catch((cause: unknown) => {
      throw explainConnection(setting, url, cause);
    });
    return await work(sql);
  } finally {
    await close();
  }
}

/**
 * The sentence that refuses a server too old, or undefined when it will do.
 * @param number as in server_version_num, e.g. 150004
 */
export function refuseServerVersion(number: number, name: string): string | undefined {
  if (number >= OLDEST_SERVER * 10_000) return undefined;
  return `The database of DATABASE_URL is PostgreSQL ${name} and Guatu needs ${OLDEST_SERVER} or newer: upgrade it, or leave DATABASE_URL out to use the built-in one.`;
}

/** The server's version, if both it and the encoding of the database will do. */
async function requireVersion(sql: Sql): Promise<string> {
  const [row] = await sql<{ name: string; number: number; encoding: string }[]>`
    select current_setting('server_version') as name, current_setting('server_version_num')::int as number,
      current_setting('server_encoding') as encoding`;
  const refusal = refuseServerVersion(row!.number, row!.name) ?? refuseEncoding(row!.encoding);
  if (refusal) throw new Refusal(refusal);
  return row!.name;
}

/** In any other encoding Chinese would be counted, cut and sorted as bytes, or not be kept at all. */
function refuseEncoding(encoding: string): string | undefined {
  if (encoding === 'UTF8') return undefined;
  return `The database of DATABASE_URL is encoded in ${encoding} and Guatu needs UTF8: make one with "createdb --encoding=UTF8 --template=template0".`;
}

/** Roles that an administrator was to make are looked for before anything is changed. */
async function requireRoles(sql: Sql, roles: Roles): Promise<void> {
  const found = await sql`select from pg_roles where rolname in (${roles.app.name}, ${roles.open.name})`;
  if (found.length === 2) return;
  throw new Refusal(
    'A user of DATABASE_URL_APP or DATABASE_URL_OPEN does not exist: let an administrator run the statements below that are missing, and start again.',
    { details: creationOf(roles) },
  );
}

function creationOf(roles: Roles): string {
  return createRoleSql(roles)
    .map((statement) => `${statement};`)
    .join('\n');
}

/** Refuses with the statements to run when the roles are missing and the owner may not create them. */
async function requireRoleRights(sql: Sql, roles: Roles): Promise<void> {
  const [may] = await sql`
    select from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)`;
  if (may) return;
  throw new Refusal(
    'The user of DATABASE_URL may not create roles: let an administrator run the statements below, set DATABASE_URL_APP and DATABASE_URL_OPEN to sign in with them, and start again.',
    { details: creationOf(roles) },
  );
}

function loginOf(url: string): RoleLogin {
  const { username, password } = new URL(url);
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
}

function withLogin(url: string, { name, password }: RoleLogin): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(name);
  changed.password = encodeURIComponent(password);
  return changed.href;
}

/** Roles belong to the whole server, so they carry the database's name. */
function inventRoles(ownerUrl: string, dataFolder: string): Roles {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  const hash = createHash('sha256').update(nameOf(ownerUrl)).digest('hex').slice(0, 12);
  const passwords = keepPasswords(join(dataFolder, `passwords-${hash}.json`), true);
  return {
    app: { name: `${database}_app`, password: passwords.app },
    open: { name: `${database}_open`, password: passwords.open },
  };
}

/** Checks that everything set can be used, and says in one sentence what cannot. */
export async function openExternalDatabase(urls: ExternalUrls, dataFolder: string): Promise<GuatuDatabase> {
  const isGiven = urls.app !== undefined && urls.open !== undefined;
  const roles = isGiven
    ? { app: loginOf(urls.app!), open: loginOf(urls.open!) }
    : inventRoles(urls.owner, dataFolder);
  const version = await withConnection('DATABASE_URL', urls.owner, async (sql) => {
    const found = await requireVersion(sql);
    await (isGiven ? requireRoles(sql, roles) : requireRoleRights(sql, roles));
    return found;
  });
  return {
    description: `PostgreSQL ${version} at ${nameOf(urls.owner)}`,
    ownerUrl: urls.owner,
    appUrl: urls.app ?? withLogin(urls.owner, roles.app),
    openUrl: urls.open ?? withLogin(urls.owner, roles.open),
    roles,
    createMissingRoles: !isGiven,
  };
}

/** After the roles were granted: whether both can sign in, so that a wrong password is told by its setting's name. */
export async function verifyLesserLogins({ appUrl, openUrl }: GuatuDatabase): Promise<void> {
  await withConnection('DATABASE_URL_APP', appUrl, async () => undefined);
  await withConnection('DATABASE_URL_OPEN', openUrl, async () => undefined);
}
