import { redirect } from 'next/navigation';

/** For now the house has one room. */
export default async function HomePage({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const query = new URLSearchParams(await searchParams).toString();
  redirect(query ? `/command?${query}` : '/command');
}
