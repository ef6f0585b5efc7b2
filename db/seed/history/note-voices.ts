import { addWorkingHours } from '../../../lib/calendar/working-time';
import type { Campaign } from './campaign';
import type { DemoEvent, DemoOpinion } from './demo-history';

/** The clerk reads what came in within minutes. */
const READ_WITHIN_HOURS = 0.25;

/** The road of an issue with its voices named: those it was registered for by its first event, later ones by notes as they came. */
export function noteVoices(
  [register, ...road]: readonly DemoEvent[],
  voices: readonly DemoOpinion[],
  { calendar, clock }: Campaign,
): DemoEvent[] {
  const known = voices.filter(({ receivedAt }) => receivedAt <= register!.at);
  const { actor, unit } = register!;
  const notes = voices
    .filter((voice) => !known.includes(voice))
    .map(({ number, receivedAt }): DemoEvent => {
      const read = addWorkingHours(receivedAt, READ_WITHIN_HOURS, calendar);
      return {
        kind: 'comment',
        at: read > clock ? clock : read,
        actor,
        unit,
        data: { opinions: [number] },
        text: null,
      };
    });
  const opinions = known.map(({ number }) => number);
  const first = { ...register!, data: { ...register!.data, ...(opinions.length > 0 && { opinions }) } };
  // what happened at the same instant keeps its order
  return [first, ...[...road, ...notes].sort((one, other) => one.at.getTime() - other.at.getTime())];
}
