import { redirect } from 'next/navigation';
import { admit } from '@/app/_auth/admit';
import { type Query, readQuery } from '@/app/(work)/read-query';
import { appConnection } from '@/db/client';

export const dynamic = 'force-dynamic';

/** `/ledger?<filter>`: the ledger's entries are the list beside the map, where each opens as a whole. */
export default async function LedgerPage({ searchParams }: { searchParams: Query }) {
  await admit(appConnection(), 'see_map');
  const query = await readQuery(searchParams);
  query.set('show', 'issues');
  redirect(`/command?${query}`);
}
