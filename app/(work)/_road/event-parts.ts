import type { LevelCode } from '@/lib/contract/filter';
import type { IssueEvent } from '@/lib/contract/issue';
import type { EventData } from '@/lib/ledger/event';
import type { Limit } from '@/lib/ledger/limit';
import { type IssueSettings, settingsAfter, unset } from '@/lib/ledger/settings-after';
import { type Grade, type Severity, severityOf } from '@/lib/ledger/severity';
import type { EventKind } from '@/lib/ledger/transitions';

/** What is set, in codes; the words for it are the page's. */
export type PartValue =
  | { is: 'category'; code: string }
  | { is: 'severity'; severity: Severity; impact: Grade; hazard: Grade }
  | { is: 'level'; level: LevelCode }
  | { is: 'units'; codes: readonly string[] }
  | { is: 'limit'; limit: Limit }
  | { is: 'instant'; at: string }
  | { is: 'day'; day: string }
  | { is: 'issue'; number: string }
  | { is: 'outcome'; outcome: 'kept' | 'broken' }
  | { is: 'score'; score: number }
  | { is: 'event'; kind: EventKind; sequence: number }
  | { is: 'measure'; name: string; value: number; unit: string }
  | { is: 'list'; of: readonly string[] }
  | { is: 'words'; text: string };

type PartName =
  | 'category'
  | 'severity'
  | 'level'
  | 'addressee'
  | 'lead'
  | 'support'
  | 'limit'
  | 'due'
  | 'dueNow'
  | 'review'
  | 'mergedInto'
  | 'splitFrom'
  | 'measure'
  | 'from'
  | 'check'
  | 'outcome'
  | 'score'
  | 'opinions'
  | 'redacted'
  | 'source';

/** One thing that a step set; `was` is there where it stood otherwise before. */
export interface EventPart {
  name: PartName;
  was?: PartValue;
  now: PartValue;
}

/** Steps about a limit that they do not move: as it stands then is what they are about. */
const ABOUT_LIMIT: readonly EventKind[] = ['request_extension', 'refuse_extension'];

type Step = Pick<IssueEvent, 'sequence' | 'kind' | 'to'> & { data: EventData };

const severityAt = ({ impactGrade: impact, hazardGrade: hazard }: IssueSettings): PartValue => ({
  is: 'severity',
  severity: severityOf(impact, hazard),
  impact,
  hazard,
});
const units = (codes: readonly string[]): PartValue => ({ is: 'units', codes });
const instant = (at: Date): PartValue => ({ is: 'instant', at: at.toISOString() });
const day = (of: string): PartValue => ({ is: 'day', day: of });

/** A part with its former value, where there was another. */
function part(name: PartName, now: PartValue, was: PartValue | false | null = null): EventPart {
  return was && JSON.stringify(was) !== JSON.stringify(now) ? { name, was, now } : { name, now };
}

function partsOf(
  { kind, data }: Step,
  former: IssueSettings | null,
  now: IssueSettings,
  kinds: ReadonlyMap<number, EventKind>,
) {
  const was = former ?? unset('');

  const parts: (EventPart | false | undefined)[] = [
    data.category !== undefined &&
      part(
        'category',
        { is: 'category', code: data.category },
        former && { is: 'category', code: former.category },
      ),
    (data.impactGrade ?? data.hazardGrade) !== undefined &&
      part('severity', severityAt(now), former && severityAt(former)),
    data.level !== undefined &&
      (kind === 'escalate' || data.level !== was.level) &&
      part('level', { is: 'level', level: data.level }, { is: 'level', level: was.level }),
    data.addressee !== undefined && part('addressee', { is: 'words', text: data.addressee }),
    kind === 'escalation_reply' &&
      was.escalatedTo !== null &&
      part('addressee', { is: 'words', text: was.escalatedTo }),
    data.leadUnit !== undefined &&
      part('lead', units([data.leadUnit]), was.leadUnit !== null && units([was.leadUnit])),
    kind === 'return' && was.leadUnit !== null && part('lead', units([]), units([was.leadUnit])),
    data.supportUnits !== undefined &&
      data.supportUnits.length + was.supportUnits.length > 0 &&
      part('support', units(data.supportUnits), was.supportUnits.length > 0 && units(was.supportUnits)),
    data.limit && part('limit', { is: 'limit', limit: data.limit }),
    data.dueAt !== undefined &&
      part('due', instant(new Date(data.dueAt)), was.dueAt !== null && instant(was.dueAt)),
    ABOUT_LIMIT.includes(kind) && was.dueAt !== null && part('dueNow', instant(was.dueAt)),
    data.reviewDate !== undefined && part('review', day(data.reviewDate)),
    data.mergedInto !== undefined && part('mergedInto', { is: 'issue', number: data.mergedInto }),
    kind === 'split' && was.mergedInto !== null && part('splitFrom', { is: 'issue', number: was.mergedInto }),
    data.measure && part('measure', { is: 'measure', ...data.measure }),
    data.effectiveFrom !== undefined && part('from', day(data.effectiveFrom)),
    data.checkOn !== undefined && part('check', day(data.checkOn)),
    data.outcome && part('outcome', { is: 'outcome', outcome: data.outcome }),
    data.score !== undefined && part('score', { is: 'score', score: data.score }),
    kind === 'comment' && data.opinions?.length && part('opinions', { is: 'list', of: data.opinions }),
    data.redacted !== undefined &&
      kinds.has(data.redacted) &&
      part('redacted', { is: 'event', kind: kinds.get(data.redacted)!, sequence: data.redacted }),
    data.source && part('source', { is: 'words', text: `${data.source.system} ${data.source.id}` }),
  ].map((one) => one || undefined);
  return parts.filter((one): one is EventPart => one !== undefined);
}

/**
 * What each step of an entry set, beside its words: from what to what, to whom, until when. In the order of the events, of which the
 * former values come.
 */
export function eventParts(
  events: readonly Pick<IssueEvent, 'sequence' | 'kind' | 'to' | 'data'>[],
): EventPart[][] {
  const kinds = new Map(events.map(({ sequence, kind }) => [sequence, kind] as const));
  let settings: IssueSettings | null = null;
  return events.map((event) => {
    const step = event as Step;
    const former = settings;
    settings = settingsAfter(former, step);
    return partsOf(step, former, settings, kinds);
  });
}

/** What residents last said of how it was solved, 1 to 5; null where nobody asked them. */
export const lastScore = (events: readonly Pick<IssueEvent, 'data'>[]): number | null =>
  (events.findLast(({ data }) => typeof data.score === 'number')?.data.score as number | undefined) ?? null;
