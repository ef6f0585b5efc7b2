import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import type { Connection } from '@/db/connect';
import { may, type Permission } from '@/lib/authority/permissions';
import { PATH_HEADER } from '../_i18n/preference';
import { signInHref } from './next-address';
import { type SignedIn, signedIn } from './signed-in';

/**
 * Lets somebody see a page, or leads to the sign-in and from there back; whose role does not include it is told so. Every page of
 * the office begins with it: nothing before it (proxy.ts) is a boundary.
 */
export async function admit(connection: Connection, permission: Permission): Promise<SignedIn> {
  const asked = await headers();
  const who = await signedIn(connection, asked);
  if (who === null) redirect(signInHref(asked.get(PATH_HEADER) ?? '/command'));
  if (!may(who.person.role, permission)) forbidden();
  return who;
}
