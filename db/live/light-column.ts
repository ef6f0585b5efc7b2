import { LIGHTS } from '../../lib/ledger/states';
import { type IssueColumns, NEVER } from './issue-columns';
import { withValues } from './with-values';

/** The light of every issue at an instant; it holds until `validUntil`. */
export interface LightColumn {
  /** position in LIGHTS, by row */
  readonly light: Uint8Array;
  /** the last instant, in minutes since 1970, at which a light changed by itself */
  readonly epoch: number;
  readonly validUntil: number;
  /** for which it was made */
  readonly minute: number;
}

/** Counts by code c and light l stand at c × LIGHT_SLOTS + l. */
export const LIGHT_BITS = 3;
export const LIGHT_SLOTS = 1 << LIGHT_BITS;

const RED = LIGHTS.indexOf('red');
const AMBER = LIGHTS.indexOf('amber');

const lightOf = (amber: number, red: number, base: number, minute: number): number =>
  red <= minute ? RED : amber <= minute ? AMBER : base;

/** The rule of lib/ledger/light.ts over columns. `minute`: whole minutes since 1970. */
export function lightColumnAt(columns: IssueColumns, minute: number): LightColumn {
  const { count, baseLight, amberAt, redAt } = columns;
  const light = new Uint8Array(count);
  let epoch = 0;
  let validUntil = NEVER;
  for (let row = 0; row < count; row++) {
    const amber = amberAt[row]!;
    const red = redAt[row]!;
    light[row] = lightOf(amber, red, baseLight[row]!, minute);
    if (amber <= minute) {
      if (amber > epoch) epoch = amber;
    } else if (amber < validUntil) validUntil = amber;
    if (red <= minute) {
      if (red > epoch) epoch = red;
    } else if (red < validUntil) validUntil = red;
  }
  return { light, epoch, validUntil, minute };
}

/** The lights of columns that differ in some rows from those that `former` was made of. */
export function changeLights(
  former: LightColumn,
  { baseLight, amberAt, redAt }: IssueColumns,
  rows: readonly number[],
): LightColumn {
  const { minute } = former;
  const light = withValues(former.light, rows, (position) => {
    const row = rows[position]!;
    return lightOf(amberAt[row]!, redAt[row]!, baseLight[row]!, minute);
  });
  let { epoch, validUntil } = former;
  for (const turn of rows.flatMap((row) => [amberAt[row]!, redAt[row]!])) {
    if (turn <= minute) epoch = Math.max(epoch, turn);
    else validUntil = Math.min(validUntil, turn);
  }
  return { light, epoch, validUntil, minute };
}
