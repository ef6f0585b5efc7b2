import type { IssueDaysTileProperties } from '../contract/issue-tile';
import type { Light } from '../ledger/states';

/** In the order in which they can begin after the first; the last that has begun is the light of the day. */
const TURNS = ['none', 'red', 'amber', 'green'] as const;

/** The light of a feature of the tiles of all days on a day, a local day number; null when it is not there on it. */
export function lightOnDay(
  feature: Omit<IssueDaysTileProperties, 'n' | 'number'>,
  day: number,
): Light | null {
  const { from, until } = feature;
  if (day < from || (until !== undefined && day >= until)) return null;
  return (
    TURNS.find((light) => {
      const since = feature[light];
      return since !== undefined && since <= day;
    }) ?? feature.light
  );
}
