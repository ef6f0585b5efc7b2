'use client';
import { useEffect, useRef } from 'react';
import type { IssueRow } from '@/lib/contract/issue';
import { useCommand, useEntry, useMine, useRows } from './command-context';
import { markSeen } from './mark-seen';

/** The rows of the list beside the map, be it the filter's or one's own, and how many there are of them in all. */
export function useListed(): { rows: readonly IssueRow[]; total: number } {
  const { view } = useCommand();
  const rows = useRows();
  const mine = useMine();
  if (view.show !== 'mine') return { rows: rows.rows, total: rows.list.data?.total ?? 0 };
  const { data } = mine;
  const group = data?.groups.find(({ key }) => key === view.concern);
  return { rows: data?.rows ?? [], total: group?.count ?? data?.total ?? 0 };
}

/** An entry that is open counts as seen, as it stands and as it goes on while it is open. What was not taken is told with the next. */
export function useSeen(): void {
  const { view, isConcerned } = useCommand();
  const entry = useEntry();
  const last = useRef('');
  const { number, version } = entry.data ?? {};
  useEffect(() => {
    if (!isConcerned || number === undefined || version === undefined || number !== view.issue) return;
    const seen = `${number} ${version}`;
    if (seen === last.current) return;
    last.current = seen;
    markSeen(number, version).then((failure) => {
      if (failure !== null && last.current === seen) last.current = '';
    });
  }, [isConcerned, view.issue, number, version]);
}

/** The page's title begins with how much is unread, so that it is seen from another tab. */
export function useUnreadTitle(): void {
  const mine = useMine();
  const unread = mine.data?.unread ?? 0;
  useEffect(() => {
    const bare = document.title.replace(/^\(\d+\) /, '');
    document.title = unread > 0 ? `(${unread}) ${bare}` : bare;
  }, [unread]);
}
