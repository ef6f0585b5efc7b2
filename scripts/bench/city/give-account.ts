import { eq } from 'drizzle-orm';
import { createLogin, resetPassword } from '../../../db/commands/account/create-login';
import { connect } from '../../../db/connect';
import { person } from '../../../db/schema/person';
import { demoUsername } from '../../../db/seed/demo-accounts';
import { makePassword } from '../../../lib/authority/make-password';
import type { Account } from '../../accounts/sign-in';

const ROLE = 'leader';

/** A way in for the city's leader. His password is another one in every run: in a kept city the former is known to nobody. */
export async function giveAccount(ownerUrl: string): Promise<Account> {
  const { db, close } = connect(ownerUrl, { max: 1 });
  try {
    const [leader] = await db.select().from(person).where(eq(person.role, ROLE)).limit(1);
    if (!leader) throw new Error('The scratch city has no leader: remove the kept folder.');
    const account = { username: demoUsername(ROLE), password: makePassword() };
    const isKept = await resetPassword(db, leader.id, account.password);
    if (!isKept) await createLogin(db, { ...account, personId: leader.id, name: leader.name });
    return account;
  } finally {
    await close();
  }
}
