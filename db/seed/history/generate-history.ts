import { isoDayOf, localDay } from '../../../lib/calendar/local-day';
import { ledgerNumber } from '../../../lib/ledger/ledger-number';
import { nextState } from '../../../lib/ledger/next-state';
import { severityOf } from '../../../lib/ledger/severity';
import type { IssueState } from '../../../lib/ledger/states';
import { type Route, routeIssue } from '../../../lib/routing/route-issue';
import { ROUTING_RULES } from '../../reference/routing-rules';
import { UNITS } from '../../reference/units';
import type { DemoPlaces } from '../place/demo-places';
import { createRandom, type Random } from '../random';
import { assignRoads } from './assign-roads';
import { type Campaign, NUMBER_PREFIX, planCampaign, TIME_ZONE } from './campaign';
import { castIssue } from './cast';
import type { DemoEvent, DemoHistory, DemoIssue, DemoPromise } from './demo-history';
import { sourceNoteOf, tagsOf, whenOccurred, whenRecurs } from './describe-issue';
import { giveVoices, type Voices } from './give-voices';
import { makePromise } from './make-promises';
import { noteVoices } from './note-voices';
import { hirePeople, type Staff } from './people';
import { type PlannedIssue, planIssues } from './plan-issues';
import { planBatches, planMeetings } from './plan-meetings';
import { planVisits } from './plan-visits';
import { castStories, chargingRoad, lampsRoad, vendorsRoad } from './stories';
import type { RoadScene } from './write-road';

const CAMPAIGN_NAME = '创文大走访、大调研';
/** Promises beside that of the lamps. */
const PROMISES: readonly (readonly [DemoPromise['outcome'], number])[] = [
  ['broken', 2],
  ['kept', 3],
  ['pending', 2],
];

/**
 * Five weeks of an invented office in the demo's town, ending on a day. Pure: the same places, seed and day give the
 * same people, voices and ledger. What is planted in it stands in db/seed/PATTERNS.md.
 *
 * @param asOf `YYYY-MM-DD`; any day will do, holidays too
 */
export function generateHistory(
  places: DemoPlaces,
  { seed, asOf }: { seed: number; asOf: string },
): DemoHistory {
  const random = createRandom(seed).fork(`history ${asOf}`);
  const campaign = planCampaign(asOf);
  const staff = hirePeople(places, campaign, random.fork('people'));
  const meetings = planMeetings(places, campaign, random.fork('meetings'));
  const batches = planBatches(places, campaign, random.fork('questionnaires'));
  const planned = planIssues({ places, campaign, meetings, batches }, random.fork('issues'));
  const { issues, stories } = castStories(planned, places, meetings, random.fork('stories'));
  const scenes = issues.map((issue) => setScene(issue, campaign, staff, random.fork(`cast ${issue.key}`)));

  const told = new Set([stories.lamps, stories.vendors, stories.charging]);
  const roads = assignRoads(
    scenes.filter(({ issue }) => !told.has(issue.key)),
    random.fork('roads'),
  );
  const promises = new Map<number, DemoPromise[]>();
  const sceneOf = (key: number) => scenes.find(({ issue }) => issue.key === key)!;
  const [secretary, director] = staff.leaders as [string, string];
  const lamps = lampsRoad(sceneOf(stories.lamps), secretary, random.fork('lamps'));
  roads.set(stories.lamps, lamps.events);
  promises.set(stories.lamps, [lamps.promise]);
  roads.set(stories.vendors, vendorsRoad(sceneOf(stories.vendors), secretary, random.fork('vendors')));
  roads.set(stories.charging, chargingRoad(sceneOf(stories.charging), director, random.fork('charging')));
  promiseSome(scenes, roads, promises, random.fork('promises'));

  const voices = giveVoices(issues, campaign, random.fork('voices'));
  return {
    campaignName: CAMPAIGN_NAME,
    campaignFrom: isoDayOf(campaign.firstDay),
    campaignUntil: asOf,
    clock: campaign.clock,
    timeZone: TIME_ZONE,
    numberPrefix: NUMBER_PREFIX,
    units: staff.units,
    persons: staff.persons,
    meetings: meetings.map(({ day: _day, startsAt: _startsAt, ...meeting }) => meeting),
    batches: batches.map(({ day: _day, ...batch }) => batch),
    visits: planVisits(places, staff, campaign, random.fork('visits')),
    opinions: voices.opinions,
    issues: enterLedger(issues, { roads, promises, voices }, campaign, random.fork('entries')),
  };
}

function setScene(issue: PlannedIssue, campaign: Campaign, staff: Staff, random: Random): RoadScene {
  const { category, impactGrade, hazardGrade, repeatOffender } = issue;
  const unit = UNITS.find(({ code }) => code === category.unit)!;
  const route: Route = routeIssue(
    {
      category: {
        code: category.code,
        unit: category.unit,
        unitLevel: unit.forceClass === 'administrative' ? (unit.level ?? 'street') : 'street',
        limit: { amount: category.limitAmount!, unit: category.limitUnit! },
        impactGrade: category.impactGrade as 0 | 1 | 2,
        hazardGrade: category.hazardGrade as 0 | 1 | 2,
      },
      severity: severityOf(impactGrade, hazardGrade),
      repeatOffender,
      community: null,
      tags: [],
    },
    ROUTING_RULES,
  );
  const unitNames = new Map(UNITS.map(({ code, nameZh }) => [code, nameZh]));
  return { issue, route, cast: castIssue(issue, staff, random), campaign, unitNames };
}

function promiseSome(
  scenes: readonly RoadScene[],
  roads: Map<number, DemoEvent[]>,
  promises: Map<number, DemoPromise[]>,
  random: Random,
): void {
  const pool = random.shuffle(scenes.filter(({ issue }) => !promises.has(issue.key)));
  for (const [outcome, wanted] of PROMISES) {
    let left = wanted;
    for (const scene of pool) {
      if (left === 0) break;
      const { key } = scene.issue;
      const made = promises.has(key) ? null : makePromise(roads.get(key)!, outcome, scene, random);
      if (!made) continue;
      roads.set(key, made.events);
      promises.set(key, [made.promise]);
      left--;
    }
  }
}

function stateAfter(events: readonly DemoEvent[]): IssueState {
  let state: IssueState | null = null;
  for (const { kind } of events) state = kind === 'import' ? state : nextState(kind, state);
  return state!;
}

/** Gives numbers in the order in which issues were written down, and puts each entry together. */
function enterLedger(
  issues: readonly PlannedIssue[],
  made: {
    roads: ReadonlyMap<number, DemoEvent[]>;
    promises: ReadonlyMap<number, DemoPromise[]>;
    voices: Voices;
  },
  campaign: Campaign,
  random: Random,
): DemoIssue[] {
  const ordered = issues.toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime() || a.key - b.key);
  const counts = new Map<number, number>();
  const numbers = new Map(
    ordered.map(({ key, openedAt }) => {
      const year = Number(localDay(openedAt, TIME_ZONE).slice(0, 4));
      counts.set(year, (counts.get(year) ?? 0) + 1);
      return [key, ledgerNumber(NUMBER_PREFIX, 'issue', year, counts.get(year)!)];
    }),
  );
  return ordered.map((issue) => {
    const stream = random.fork(`entry ${issue.key}`);
    const events = made.roads.get(issue.key)!;
    const opinions = made.voices.ofIssue.get(issue.key) ?? [];
    const number = numbers.get(issue.key)!;
    return {
      number,
      title: issue.title,
      description: issue.description,
      source: issue.arrival === null ? 'proactive' : 'opinion',
      sourceNote: sourceNoteOf(issue, stream),
      place: issue.site.place,
      ...whenOccurred(issue, stream),
      recurs: whenRecurs(issue, stream),
      opinions,
      tags: tagsOf(issue, stateAfter(events), opinions.length, stream),
      repeatOffender: issue.repeatOffender,
      internalNote: issue.repeatOffender ? '多次劝导仍反复，列入联合整治名单（示例）。' : null,
      promises: made.promises.get(issue.key) ?? [],
      events: noteVoices(
        events.map((event) => numbered(event, number, numbers)),
        opinions.map((i) => made.voices.opinions[i]!),
        campaign,
      ),
    };
  });
}

function numbered(event: DemoEvent, number: string, numbers: ReadonlyMap<number, string>): DemoEvent {
  if (event.kind === 'register') return { ...event, data: { number, ...event.data } };
  if (event.kind !== 'merge') return event;
  const target = numbers.get(Number(event.data.mergedInto))!;
  return { ...event, data: { mergedInto: target }, text: `与 ${target} 为同一处同一问题，并案办理。` };
}
