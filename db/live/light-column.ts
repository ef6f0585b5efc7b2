import { LIGHTS } from '../../lib/ledger/states';
import { type IssueColumns, NEVER } from './issue-columns';

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

/** The rule of lib/ledger/light.ts over columns. `minute`: whole minutes since 1970. */
export function lightColumnAt(columns: IssueColumns, minute: number): LightColumn {
  const { count, baseLight, amberAt, redAt } = columns;
  const light = new Uint8Array(count);
  let epoch = 0;
  let validUntil = NEVER;
  for (let row = 0; row < count; row++) {
    const amber = amberAt[row]!;
    const red = redAt[row]!;
    light[row] = red <= minute ? RED : amber <= minute ? AMBER : baseLight[row]!;
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
  let { light, epoch, validUntil } = former;
  for (const row of rows) {
    const [amber, red] = [amberAt[row]!, redAt[row]!];
    const now = red <= minute ? RED : amber <= minute ? AMBER : baseLight[row]!;
    if (light[row] !== now) {
      if (light === former.light) light = light.slice();
      light[row] = now;
    }
    for (const turn of [amber, red]) {
      if (turn <= minute) epoch = Math.max(epoch, turn);
      else validUntil = Math.min(validUntil, turn);
    }
  }
  return { light, epoch, validUntil, minute };
}
