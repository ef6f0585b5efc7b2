import type { IssueEntry, MergedIssue } from '@/lib/contract/issue';

/** The issues that came to this one after one of its events and before the next: where they stand on its road. */
export function mergedAfter({ events, mergedFrom }: IssueEntry, index: number): MergedIssue[] {
  const from = index === 0 ? '' : events[index]!.at;
  const until = events[index + 1]?.at;
  return mergedFrom.filter(({ at }) => at >= from && (until === undefined || at < until));
}
