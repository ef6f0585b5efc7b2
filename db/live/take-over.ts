import { carryCounts } from './count-codes';
import { changeLights } from './light-column';
import type { Snapshot } from './snapshot';
import { changeCounted, Standing } from './standing';

/**
 * Has a snapshot take over what the former one knows of the present, where no row has moved and only the `written` ones are others: for
 * one step on one issue a city's rows are not gone through again.
 */
export function takeOver(former: Snapshot, next: Snapshot, written: readonly number[]): void {
  const known = former.knownNow;
  if (known === null) return;
  const { columns } = next.loaded;
  const lights = changeLights(known.lights, columns, written);
  const counted = changeCounted(known.standing.counted, columns.standing, written);
  const standing = new Standing(columns.standing, columns.matter, lights.light, counted);
  carryCounts(
    { loaded: former.loaded, standing: known.standing },
    { loaded: next.loaded, standing },
    written,
  );
  next.knownNow = { lights, standing };
}
