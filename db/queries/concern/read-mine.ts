import { CONCERNS } from '../../../lib/authority/concerns';
import type { Mine, MineQuestion } from '../../../lib/contract/mine';
import type { Database } from '../../connect';
import type { FilterContext } from '../issue/filter-sql';
import { listRows } from '../issue/list-rows';
import type { Concerned } from './concern-sql';
import { listConcerns } from './list-concerns';

/** What concerns somebody: the figures of all groups, and the rows that were asked for. */
export async function readMine(
  db: Database,
  person: Concerned,
  { concern, offset, limit }: MineQuestion,
  context: Pick<FilterContext, 'now' | 'timeZone'>,
): Promise<Mine> {
  const { concerns, latest } = await listConcerns(db, person, context.now);
  const groups = CONCERNS[person.role].map(({ group }) => {
    const within = concerns.filter((one) => one.groups.includes(group));
    return { key: group, count: within.length, unread: within.filter(({ unread }) => unread).length };
  });
  const asked = concern === null ? concerns : concerns.filter((one) => one.groups.includes(concern));
  const page = asked.slice(offset, offset + limit);
  const rows = await listRows(
    db,
    page.map(({ id }) => id),
    { ...context, seesWords: true }, // whoever has work of his own is of the staff
  );
  return {
    now: context.now.toISOString(),
    groups,
    total: concerns.length,
    unread: concerns.filter(({ unread }) => unread).length,
    latest,
    concern,
    offset,
    rows: rows.map((row, i) => ({ ...row, unread: page[i]!.unread, groups: page[i]!.groups })),
  };
}
