import { eq } from 'drizzle-orm';
import { FormRefusal } from '../../../lib/contract/form-refusal';
import type { Database } from '../../connect';
import { login } from '../../schema/login';

/** A username is one person's. The staff must be locked. @throws FormRefusal `username_taken` */
export async function refuseTaken(db: Database, username: string): Promise<void> {
  const [taken] = await db.select({ id: login.id }).from(login).where(eq(login.username, username));
  if (taken) throw new FormRefusal('username', username, 'username_taken');
}
