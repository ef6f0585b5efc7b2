import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateColumns, COLUMN_NAMES, type IssueColumns } from '@/db/live/issue-columns';
import { mergeRows } from '@/db/live/merge-rows';
import { carryPlaceBlocks, placeBlocks } from '@/db/live/place-blocks';
import { changeRowsById, rowsById } from '@/db/live/rows-by-id';
import { SecondCopies } from '@/db/live/second-copies';
import { orderRows, sortedOrder } from '@/db/live/sort-rows';
import { NO_ISSUE, withSpareRows } from '@/db/live/spare-rows';

interface Issue {
  id: number;
  /** in world units; null: not on the map */
  place: [x: number, y: number] | null;
  unit: number;
}

/** A few cells of 64 units, so that many stand in one, many beside each other, and many on one line. */
const anyPlace = fc.option(fc.tuple(fc.constantFrom(5, 6, 70), fc.nat(200)), { freq: 4 });
const anyIssue = fc.record({ id: fc.integer({ min: 1, max: 400 }), place: anyPlace, unit: fc.nat(3) });
const anyIssues = (most: number) =>
  fc.uniqueArray(anyIssue, { maxLength: most, selector: ({ id }) => id }) as fc.Arbitrary<Issue[]>;

async function columnsOf(issues: readonly Issue[], isSpaced: boolean): Promise<IssueColumns> {
  const rows = allocateColumns(issues.length);
  for (const [row, { id, place, unit }] of issues.entries()) {
    rows.id[row] = id;
    rows.isLocated[row] = place === null ? 0 : 1;
    rows.x[row] = place?.[0] ?? 0;
    rows.y[row] = place?.[1] ?? 0;
    rows.place[row] = unit;
  }
  const order = await sortedOrder(rows);
  const located = issues.filter(({ place }) => place !== null).length;
  return orderRows(rows, isSpaced ? withSpareRows(order, located) : order);
}

/** The issues in their order, each with all that its row says. */
function issuesIn(columns: IssueColumns) {
  const rows = [...columns.id.keys()].filter((row) => columns.id[row] !== NO_ISSUE);
  return rows.map((row) => ({
    isOnMap: row < columns.located,
    values: COLUMN_NAMES.map((name) => columns[name][row]),
  }));
}

const later = (former: readonly Issue[], changes: readonly Issue[]) => {
  const issues = new Map([...former, ...changes].map((issue) => [issue.id, issue]));
  return [...issues.values()];
};

describe('issues that are changed, come or go to another place', () => {
  it('stand in the order in which all would be read anew, and everybody else as before', () =>
    fc.assert(
      fc.asyncProperty(anyIssues(200), anyIssues(6), async (issues, changes) => {
        const former = await columnsOf(issues, true);
        const before = issuesIn(former);
        const rowOfId = rowsById(former.id);
        const merged = await mergeRows(
          former,
          rowOfId,
          await columnsOf(changes, false),
          new SecondCopies(() => false),
        );
        expect(issuesIn(merged.columns)).toEqual(issuesIn(await columnsOf(later(issues, changes), true)));
        expect(issuesIn(former)).toEqual(before);
        if (merged.order !== null) return;
        const { columns, written } = merged;
        const changed = changeRowsById(rowOfId, columns.id, written, new SecondCopies(() => false));
        const anew = rowsById(columns.id);
        expect([...changed.subarray(0, anew.length)]).toEqual([...anew]);
        expect(changed.subarray(anew.length).every((row) => row === -1)).toBe(true);
      }),
      { numRuns: 500 },
    ));

  it('are known by where they lie as if all were looked at anew', () =>
    fc.assert(
      fc.asyncProperty(anyIssues(200), anyIssues(3), async (issues, changes) => {
        const former = await columnsOf(issues, true);
        const before = structuredClone(placeBlocks(former));
        const merged = await mergeRows(
          former,
          rowsById(former.id),
          await columnsOf(changes, false),
          new SecondCopies(() => false),
        );
        const { columns, written, order } = merged;
        if (order !== null) return;
        carryPlaceBlocks(former, columns, written);
        expect(placeBlocks(columns)).toEqual(placeBlocks({ ...columns, x: columns.x.slice() }));
        expect(placeBlocks(former)).toEqual(before);
      }),
      { numRuns: 500 },
    ));
});
