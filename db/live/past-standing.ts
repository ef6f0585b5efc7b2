import { LIGHTS } from '../../lib/ledger/states';
import { categoryOfAspect, type History, lightOfAspect } from './history';
import type { IssueColumns } from './issue-columns';
import { ABSENT, Standing, standingCode, withCategory } from './standing';

const NOT_THERE = standingCode(0, ABSENT);
const NO_LIGHT = LIGHTS.indexOf('none');

/** One pass over the past: of each issue the last segment that had begun. */
export function standingOnDay(columns: IssueColumns, history: History, day: number): Standing {
  const { count, matter: matterNow } = columns;
  const { start, length } = history;
  const { fromDay, standing: standingThen, aspect } = history.segments;
  const standing = new Uint32Array(count);
  const matter = new Uint32Array(count);
  const light = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const first = start[row]!;
    let at = first + length[row]! - 1;
    while (at >= first && fromDay[at]! > day) at -= 1;
    if (at < first) {
      standing[row] = NOT_THERE;
      matter[row] = matterNow[row]!;
      light[row] = NO_LIGHT;
      continue;
    }
    standing[row] = standingThen[at]!;
    matter[row] = withCategory(matterNow[row]!, categoryOfAspect(aspect[at]!));
    light[row] = lightOfAspect(aspect[at]!);
  }
  return new Standing(standing, matter, light);
}
