import type { Sql } from 'postgres';
import { ISSUE_STATES, LIGHTS } from '../../lib/ledger/states';
import { copyRows, type IdChoice, WordList } from './copy-rows';
import type { IssueSegments } from './history';
import { NEVER } from './issue-columns';
import type { RowWords } from './read-issues';
import { standingCode } from './standing';

const STATES = new WordList(ISSUE_STATES);
const LIGHT_WORDS = new WordList(LIGHTS);

const FIELDS = [
  'p.issue_id',
  'p.from_at',
  'p.lead_unit_id',
  'p.state',
  'p.category_id',
  'p.base_light',
  'p.amber_at',
  'p.red_at',
];

/** Reads the past of issues, which follow on each other without a gap. */
export async function readPeriods(
  sql: Pick<Sql, 'unsafe'>,
  chosen: IdChoice,
  past: IssueSegments,
  { lists, dayOf }: Pick<RowWords, 'lists' | 'dayOf'>,
): Promise<void> {
  const dayOrNever = (minutes: number) => (minutes === NEVER ? NEVER : dayOf(minutes));
  const query = { fields: FIELDS, from: 'issue_period p', id: 'p.issue_id', within: 'p.from_at' };
  await copyRows(sql, query, chosen, (reader) => {
    const issue = reader.integer(0);
    const fromDay = dayOf(reader.minutes(NEVER));
    const unit = lists.unit.ofId(reader.integer(0));
    const standing = standingCode(unit, reader.word(STATES));
    const category = lists.category.ofId(reader.integer(0));
    const light = reader.word(LIGHT_WORDS);
    const amberDay = dayOrNever(reader.minutes(NEVER));
    const redDay = dayOrNever(reader.minutes(NEVER));
    past.add(issue, fromDay, standing, category, light, amberDay, redDay);
  });
  past.finish();
}
