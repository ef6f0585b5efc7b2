import { compareInKeyOrder } from '../../lib/geo/cell';
import type { IssueColumns } from './issue-columns';
import { firstRow } from './row-set';
import { NO_ISSUE, NO_ROW, spareValue } from './spare-rows';

/** A cell of the stored key is 2^6 world units wide. */
const CELL_SHIFT = 6;

/** With no spare row so near, all rows are put in order anew. */
const MOST_MOVED = 4096;

/** What stands in a row now: what stood in a former row, or a row of the changes; null: it has become spare. */
type Content = { row: number } | { by: number } | null;

/** Which rows hold something else when some issues are changed, come, or go to another place. */
export class MovedRows {
  private readonly contents = new Map<number, Content>();

  private constructor(
    private readonly former: IssueColumns,
    private readonly changes: IssueColumns,
  ) {}

  /** Null when a new issue finds no spare row near. */
  static of(former: IssueColumns, rowOfId: Int32Array, changes: IssueColumns): MovedRows | null {
    const moved = new MovedRows(former, changes);
    const added: number[] = [];
    for (let by = 0; by < changes.count; by++) {
      const row = rowOfId[changes.id[by]!] ?? NO_ROW;
      if (row !== NO_ROW && moved.isSamePlace(row, by)) moved.contents.set(row, { by });
      else {
        if (row !== NO_ROW) moved.contents.set(row, null);
        added.push(by);
      }
    }
    return added.every((by) => moved.insert(by)) ? moved : null;
  }

  /** Before which former row each row of the changes belongs. */
  static placesOf(former: IssueColumns, changes: IssueColumns): number[] {
    const still = new MovedRows(former, changes);
    return Array.from({ length: changes.count }, (_, by) => still.placeOf(by));
  }

  /** The rows that hold something else, ascending. */
  get rows(): number[] {
    return [...this.contents.keys()].sort((one, other) => one - other);
  }

  /** The former row of what stands in a row unchanged; NO_ROW without one. */
  formerRowIn(row: number): number {
    const content = this.contentOf(row);
    return content !== null && 'row' in content ? content.row : NO_ROW;
  }

  valueIn(row: number, name: Exclude<keyof IssueColumns, 'count' | 'located'>): number {
    const content = this.contentOf(row);
    if (content === null) return spareValue(name) ?? this.former[name][row]!;
    return 'row' in content ? this.former[name][content.row]! : this.changes[name][content.by]!;
  }

  private contentOf(row: number): Content {
    const content = this.contents.get(row);
    return content === undefined ? { row } : content;
  }

  private isSamePlace(row: number, by: number): boolean {
    return this.former.isLocated[row] === this.changes.isLocated[by] && this.compareCells(row, by) === 0;
  }

  private compareCells(row: number, by: number): number {
    const { changes } = this;
    return compareInKeyOrder(
      this.valueIn(row, 'x') >>> CELL_SHIFT,
      this.valueIn(row, 'y') >>> CELL_SHIFT,
      changes.x[by]! >>> CELL_SHIFT,
      changes.y[by]! >>> CELL_SHIFT,
    );
  }

  private rangeOf(by: number): [from: number, until: number] {
    const { located, count } = this.former;
    return this.changes.isLocated[by] === 1 ? [0, located] : [located, count];
  }

  /** Behind all of earlier cells, and of the same cell behind the issues with smaller ids. */
  private placeOf(by: number): number {
    const [from, until] = this.rangeOf(by);
    let place = from + firstRow(until - from, (at) => this.compareCells(from + at, by) > 0);
    for (let row = place - 1; row >= from; row--) {
      const id = this.valueIn(row, 'id');
      if (this.compareCells(row, by) < 0 || (id !== NO_ISSUE && id < this.changes.id[by]!)) break;
      place = row;
    }
    return place;
  }

  /** Puts a row of the changes where it belongs, and moves what stands between there and the nearest spare row by one. */
  private insert(by: number): boolean {
    const place = this.placeOf(by);
    const spare = this.nearestSpare(place, this.rangeOf(by));
    if (spare === NO_ROW) return false;
    for (let row = spare; row > place; row--) this.contents.set(row, this.contentOf(row - 1));
    for (let row = spare; row < place - 1; row++) this.contents.set(row, this.contentOf(row + 1));
    this.contents.set(spare < place ? place - 1 : place, { by });
    return true;
  }

  private nearestSpare(place: number, [from, until]: [number, number]): number {
    const isSpare = (row: number) => row >= from && row < until && this.valueIn(row, 'id') === NO_ISSUE;
    for (let far = 0; far < MOST_MOVED; far++) {
      if (isSpare(place + far)) return place + far;
      if (isSpare(place - 1 - far)) return place - 1 - far;
    }
    return NO_ROW;
  }
}
