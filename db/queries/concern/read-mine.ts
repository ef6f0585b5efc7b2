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
  const { counts, page, latest } = await listConcerns(db, person, context.now, { concern, offset, limit });
  const sumOf = (isMeant: (one: (typeof counts)[number]) => boolean) =>
    counts.filter(isMeant).reduce((sum, { n }) => sum + n, 0);
  const groups = CONCERNS[person.role].map(({ group: key }) => ({
    key,
    count: sumOf(({ groups }) => groups.includes(key)),
    unread: sumOf(({ groups, unread }) => unread && groups.includes(key)),
  }));
  const rows = await listRows(
    db,
    page.map(({ id }) => id),
    { ...context, seesWords: true }, // whoever has work of his own is of the staff
  );
  return {
    now: context.now.toISOString(),
    groups,
    total: sumOf(() => true),
    unread: sumOf(({ unread }) => unread),
    latest,
    concern,
    offset,
    rows: rows.map((row, i) => ({ ...row, unread: page[i]!.unread, groups: page[i]!.groups })),
  };
}
