import { demoUsername } from '@/db/seed/demo-accounts';
import type { Role } from '@/lib/authority/roles';
import { signIn } from '@/scripts/accounts/sign-in';

/** Of every account of the demo that tests look at. */
export const DEMO_PASSWORD = 'invented-for-tests';

/** Signs in to the demo with a role's account. @returns the header by which every further request is signed in */
export const signInAs = async (
  address: string,
  role: Role,
  password = DEMO_PASSWORD,
): Promise<{ cookie: string }> => ({
  cookie: await signIn(address, { username: demoUsername(role), password }),
});
