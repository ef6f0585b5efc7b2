import type { Sql } from 'postgres';
import { copyRows, type IdChoice } from './copy-rows';
import type { OpinionFlags } from './opinion-flags';

/** Reads of opinions through which channel they came and whether they were answered at once. */
export function readOpinions(
  sql: Pick<Sql, 'unsafe'>,
  chosen: IdChoice,
  channelBit: readonly number[],
  opinions: OpinionFlags,
): Promise<void> {
  const fields = ['o.id', 'o.channel_id', 'o.answered_at is not null'];
  return copyRows(sql, { fields, from: 'opinion o', id: 'o.id' }, chosen, (reader) =>
    opinions.add(reader.integer(0), channelBit[reader.integer(0)] ?? 0, reader.truth()),
  );
}

/** Reads which opinions led to which issues: marks them as linked, and the issues with their channels. */
export function readLinks(
  sql: Pick<Sql, 'unsafe'>,
  by: 'opinion_id' | 'issue_id',
  chosen: IdChoice,
  opinions: OpinionFlags,
  channelsOfIssue: (issueId: number, channelBit: number) => void,
): Promise<void> {
  const query = { fields: ['l.opinion_id', 'l.issue_id'], from: 'opinion_issue l', id: `l.${by}` };
  return copyRows(sql, query, chosen, (reader) => {
    const opinion = reader.integer(0);
    opinions.link(opinion);
    channelsOfIssue(reader.integer(0), opinions.channelBit[opinion]!);
  });
}

/** Reads the tags of issues. */
export function readTags(
  sql: Pick<Sql, 'unsafe'>,
  chosen: IdChoice,
  bitOfTag: readonly number[],
  tagOfIssue: (issueId: number, tagBit: number) => void,
): Promise<void> {
  const query = { fields: ['t.issue_id', 't.tag_id'], from: 'issue_tag t', id: 't.issue_id' };
  return copyRows(sql, query, chosen, (reader) => {
    const issue = reader.integer(0);
    tagOfIssue(issue, bitOfTag[reader.integer(0)] ?? 0);
  });
}
