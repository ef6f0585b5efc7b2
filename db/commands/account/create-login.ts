import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '../../connect';
import { credential, login, session } from '../../schema/login';
import { clearTries } from './count-try';

export interface NewLogin {
  personId: number;
  name: string;
  /** as lib/authority/username.ts wants it */
  username: string;
  password: string;
}

/** Gives a person his way in. Throws the database's unique violation where the name is taken or he has one. */
export async function createLogin(
  db: Database,
  { personId, name, username, password }: NewLogin,
): Promise<void> {
  const id = randomUUID();
  const hash = await hashPassword(password);
  await db
    .insert(login)
    .values({ id, personId, username, displayUsername: username, name, email: `${username}@guatu.invalid` });
  await db
    .insert(credential)
    .values({ id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: hash });
  await clearTries(db, username); // of whoever tried that name while it was nobody's, or in a demo that is gone
}

/** Sets another password, as the administrator: whoever is signed in with the old one is signed out, and whoever was shut out may try. */
export async function resetPassword(db: Database, personId: number, password: string): Promise<boolean> {
  const hash = await hashPassword(password);
  const [found] = await db
    .select({ id: login.id, username: login.username })
    .from(login)
    .where(eq(login.personId, personId));
  if (!found) return false;
  await db
    .update(credential)
    .set({ password: hash, updatedAt: new Date() })
    .where(eq(credential.userId, found.id));
  await db.delete(session).where(eq(session.userId, found.id));
  await clearTries(db, found.username);
  return true;
}
