import { isoDayOf, localDayNumber } from '../../../lib/calendar/local-day';
import type { Random } from '../random';
import { type Campaign, instantOf, TIME_ZONE } from './campaign';
import type { Cast } from './cast';
import type { DemoEvent, DemoPromise } from './demo-history';

type Outcome = DemoPromise['outcome'];

/**
 * Promises a date for an issue when it is dispatched, and checks it on that day. Null when the road does not bear out
 * the outcome: kept means submitted by that day, broken that nothing was, pending that the day is still to come.
 */
export function makePromise(
  events: readonly DemoEvent[],
  outcome: Outcome,
  { cast, campaign }: { cast: Cast; campaign: Campaign },
  random: Random,
): { events: DemoEvent[]; promise: DemoPromise } | null {
  const dispatched = events.findIndex(({ kind }) => kind === 'dispatch');
  const given = events[dispatched];
  if (!given) return null;
  const madeOn = localDayNumber(given.at, TIME_ZONE);
  const days = outcome === 'pending' ? campaign.lastDay - madeOn + random.int(1, 4) : random.int(2, 5);
  const checkDay = madeOn + days;
  const submitted = events.find(({ kind }) => kind === 'submit');
  const isDoneByThen = submitted !== undefined && localDayNumber(submitted.at, TIME_ZONE) <= checkDay;
  if (outcome === 'kept' ? !isDoneByThen : submitted !== undefined) return null;
  if (outcome !== 'pending' && checkDay >= campaign.lastDay) return null;

  const measure = { name: '完成天数', unit: 'day', value: days };
  const words = `承诺 ${days} 天内办好。`;
  const dates = { effectiveFrom: isoDayOf(madeOn), checkOn: isoDayOf(checkDay) };
  const { person, unit } = cast.leader;
  const promised: DemoEvent = {
    kind: 'promise',
    at: given.at,
    actor: person,
    unit,
    data: { measure, ...dates },
    text: words,
  };
  const all = events.toSpliced(dispatched + 1, 0, promised);
  if (outcome !== 'pending') {
    const at = instantOf(checkDay, 17 * 60 + 30);
    const text = outcome === 'kept' ? '到期查看，说到做到。' : '到期查看，没有办好，已提醒。';
    const next = all.findIndex((event) => event.at > at);
    const { person: actor, unit: actorUnit } = cast.inspector;
    all.splice(next < 0 ? all.length : next, 0, {
      kind: 'promise_check',
      at,
      actor,
      unit: actorUnit,
      data: { measure, outcome },
      text,
    });
  }
  return {
    events: all,
    promise: {
      text: words,
      measureName: measure.name,
      measureUnit: measure.unit,
      measureValue: days,
      madeAt: given.at,
      madeBy: person,
      ...dates,
      outcome,
    },
  };
}
