import type { Roles } from '../../db/roles';

/** The database and the three ways into it. */
export interface GuatuDatabase {
  /** What to call it to the person, e.g. "embedded PostgreSQL 18.4". */
  description: string;
  ownerUrl: string;
  appUrl: string;
  openUrl: string;
  roles: Roles;
  createMissingRoles: boolean;
}

/** What the web server finds in its environment: it has no need of the owner, and so no way to be it. */
export function lesserEnvironment({
  appUrl,
  openUrl,
}: Pick<GuatuDatabase, 'appUrl' | 'openUrl'>): Record<string, string | undefined> {
  return { DATABASE_URL: undefined, DATABASE_URL_APP: appUrl, DATABASE_URL_OPEN: openUrl };
}

/** What the commands that write as the owner find in theirs. */
export function ownerEnvironment(database: GuatuDatabase): Record<string, string | undefined> {
  return { ...lesserEnvironment(database), DATABASE_URL: database.ownerUrl };
}
