import { type ListedFacet, PARTS } from './facet-parts';
import type { IssueColumns } from './issue-columns';
import type { KnownRows } from './known-rows';
import type { Codes } from './lit-rows';
import type { RowTest } from './row-tests';
import { RowsByCode } from './rows-by-code';
import type { Standing } from './standing';

const FACETS = Object.keys(PARTS) as readonly ListedFacet[];

/** By the column that they are of: who shares the column shares them, and a past day's codes have none. */
const held = new WeakMap<Codes, Map<ListedFacet, RowsByCode>>();

function hold(codes: Codes, facet: ListedFacet, rows: RowsByCode): void {
  const facets = held.get(codes) ?? new Map<ListedFacet, RowsByCode>();
  held.set(codes, facets.set(facet, rows));
}

/** Has the rows of each facet listed, in pieces, so that others are answered meanwhile. Ends as soon as nobody wants them any more. */
export async function listFacetRows(columns: IssueColumns, isWanted: () => boolean): Promise<void> {
  for (const facet of FACETS) {
    const codes = columns[PARTS[facet].column];
    if (held.get(codes)?.has(facet)) continue;
    const rows = await RowsByCode.of(codes, PARTS[facet], isWanted);
    if (rows === null) return;
    hold(codes, facet, rows);
  }
}

/** Carries over what is listed to columns in which only some rows are others. */
export function carryFacetRows(former: IssueColumns, next: IssueColumns, written: readonly number[]): void {
  for (const facet of FACETS) {
    const { column } = PARTS[facet];
    const rows = held.get(former[column])?.get(facet);
    if (rows === undefined || former[column] === next[column]) continue;
    hold(next[column], facet, rows.changed(former[column], next[column], written));
  }
}

/** The rows that a test lets through, where they are listed; otherwise null. */
export function knownRows(columns: IssueColumns, standing: Standing, test: RowTest): KnownRows | null {
  const choice = 'choice' in test ? test.choice : undefined;
  if (choice === undefined) return null;
  const { facet, allowed } = choice;
  const { column } = PARTS[facet];
  const codes = column === 'standing' || column === 'matter' ? standing[column] : columns[column];
  const listed = held.get(codes)?.get(facet);
  if (listed === undefined) return null;
  return listed.known(allowed);
}
