'use client';
import { useEffect, useMemo, useState } from 'react';
import type { IssueList, IssueRow } from '@/lib/contract/issue';
import type { View } from '@/lib/view-state/view';
import { listAddress } from './addresses';
import { type Resource, useResource } from './use-resource';

export interface IssueRows {
  list: Resource<IssueList>;
  /** all rows fetched so far */
  rows: IssueRow[];
  /** the row at which they begin; 0 unless an address said otherwise */
  offset: number;
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore(): void;
}

const NO_ROWS: IssueRow[] = [];

/** The list beside the map: its first page follows the view, further pages are added when asked for. */
export function useIssueRows(view: View, first: { view: View; list: IssueList }): IssueRows {
  const start = listAddress(view);
  const list = useResource<IssueList>(start, { address: listAddress(first.view), data: first.list });
  const [more, setMore] = useState<{ start: string; rows: IssueRow[]; wanted: number }>({
    start,
    rows: [],
    wanted: 0,
  });
  const added = more.start === start ? more.rows : NO_ROWS;
  const wanted = more.start === start && more.wanted > 0 ? listAddress(view, more.wanted) : null;
  const next = useResource<IssueList>(wanted);

  useEffect(() => {
    if (wanted === null || next.answers !== wanted || next.data === null) return;
    const { rows } = next.data;
    setMore((before) => ({ ...before, rows: [...before.rows, ...rows], wanted: 0 }));
  }, [wanted, next.answers, next.data]);

  const isLoadingMore = wanted !== null && next.failure === null;
  return useMemo(() => {
    const begin = list.data?.rows ?? [];
    const known = new Set(begin.map(({ number }) => number));
    // what has moved up since further pages were added is not listed twice
    const rows = [...begin, ...added.filter(({ number }) => !known.has(number))];
    const offset = list.data?.offset ?? 0;
    const reached = offset + rows.length;
    return {
      list,
      rows,
      offset,
      hasMore: reached < (list.data?.total ?? 0),
      isLoadingMore,
      loadMore: () => (next.failure ? next.retry() : setMore({ start, rows: added, wanted: reached })),
    };
  }, [list, next, added, isLoadingMore, start]);
}
