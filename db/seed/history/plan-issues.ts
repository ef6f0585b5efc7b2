import { isWorkingDay } from '../../../lib/calendar/working-day';
import type { UnlocatedReason } from '../../../lib/contract/unlocated-reason';
import type { Grade } from '../../../lib/ledger/severity';
import { LOCAL_CATEGORIES, type LocalCategory } from '../../reference/categories';
import type { DemoPlaces } from '../place/demo-places';
import type { Random } from '../random';
import { type Campaign, instantOf, weekOf } from './campaign';
import { createSitePicker, type Site } from './choose-site';
import type { DemoTimePrecision } from './demo-history';
import { akin, say } from './fill-text';
import { PHRASES } from './phrases/by-category';
import type { PlannedBatch, PlannedMeeting } from './plan-meetings';
import { QUOTAS, type SiteKind, UNLOCATED } from './quotas';
import { Settler } from './settle';

/** How the first voice of an issue came in. */
export interface Arrival {
  channel: string;
  receivedAt: Date;
  precision: DemoTimePrecision;
  meeting: number | null;
  batch: number | null;
}

/** An issue before its road is written. */
export interface PlannedIssue {
  key: number;
  category: LocalCategory;
  siteKind: SiteKind;
  site: Site;
  title: string;
  description: string;
  impactGrade: Grade;
  hazardGrade: Grade;
  /** Local day on which it was written down. */
  day: number;
  openedAt: Date;
  /** Null: the office found it by itself. */
  arrival: Arrival | null;
  repeatOffender: boolean;
}

interface Setting {
  places: DemoPlaces;
  campaign: Campaign;
  meetings: readonly PlannedMeeting[];
  batches: readonly PlannedBatch[];
}

const CHANNELS = [
  ['home_visit', 14],
  ['site_view', 5],
  ['questionnaire', 13],
  ['talk', 9],
  ['wechat', 18],
  ['letter_box', 7],
  ['hotline', 16],
  ['grid_worker', 16],
] as const;
const OPENING_MINUTE = 8 * 60 + 40;
const LAST_DAYS_CLOSING_MINUTE = 16 * 60 + 20;
const CLOSING_MINUTE = 17 * 60 + 40;

/** Plans all issues of the demo, pattern by pattern, in no particular order. */
export function planIssues(setting: Setting, random: Random): PlannedIssue[] {
  const picker = createSitePicker(setting.places, new Settler(setting.places));
  const titles = new Set<string>();
  const planned = QUOTAS.flatMap((quota) => {
    const category = LOCAL_CATEGORIES.find(({ code }) => code === quota.category)!;
    const kinds = random.shuffle(quota.sites.flatMap(([kind, count]) => Array<SiteKind>(count).fill(kind)));
    const weeks = quota.weeks?.flatMap((count, week) => Array<number>(count).fill(week));
    const found = new Set(random.shuffle(kinds.map((_, i) => i)).slice(0, quota.proactive));
    return kinds.map((siteKind, i) => {
      const stream = random.fork(`${quota.category} ${i}`);
      const site = picker.pick(siteKind, stream);
      const week = weeks?.[i] ?? stream.weighted(weekWeights(setting.campaign));
      const when = chooseTime(setting, site, week, found.has(i), stream);
      return { ...describe(category, site, titles, stream), category, siteKind, site, ...when };
    });
  });
  const issues = planned.map((issue, key) => ({ ...issue, key }));
  return hideSome(issues, setting.places, random.fork('unlocated'));
}

/** Less comes in while the offices are closed. */
function weekWeights(campaign: Campaign): [week: number, weight: number][] {
  const weights: [number, number][] = [0, 1, 2, 3, 4].map((week) => [week, 0]);
  for (const day of campaign.days) weights[weekOf(campaign, day)]![1] += isWorkingDay(day) ? 1 : 0.3;
  return weights;
}

function describe(category: LocalCategory, site: Site, titles: Set<string>, random: Random) {
  const phrases = PHRASES[category.code]!;
  let title = '';
  for (let i = 0; i < 8 && (title === '' || titles.has(title)); i++) {
    // with every failed attempt the spot becomes more likely, for it tells two titles apart
    const spot = random.chance(0.55 + 0.1 * i) ? site.spot : '';
    title = `${site.name}${spot}${random.pick(phrases.troubles)}`;
  }
  titles.add(title);
  const raised = random.chance(0.1);
  return {
    title,
    description: `${say(random, akin(phrases.details, phrases, title), { spot: site.spot })}。`,
    impactGrade: Math.min(2, (category.impactGrade ?? 0) + (raised ? 1 : 0)) as Grade,
    hazardGrade: (category.hazardGrade ?? 0) as Grade,
    repeatOffender: ['L07', 'L16'].includes(category.code) && random.chance(0.22),
  };
}

function chooseTime(setting: Setting, site: Site, week: number, isProactive: boolean, random: Random) {
  const { campaign, meetings } = setting;
  const { communityCode } = site.place;
  const meets = (day: number) =>
    meetings.findIndex((m) => m.day === day && m.communityCode === communityCode);
  const days = campaign.days.filter((day) => weekOf(campaign, day) === week);
  const day = random.weighted(
    days.map(
      (each) => [each, (isWorkingDay(each) ? 1 : 0.3) * (isProactive || meets(each) < 0 ? 1 : 2.6)] as const,
    ),
  );
  const meeting = meets(day);
  if (isProactive) return { day, openedAt: instantOf(day, someMinute(campaign, day, random)), arrival: null };
  if (meeting >= 0 && random.chance(0.75)) return arriveByMeeting(meetings[meeting]!, meeting, day, random);
  return arrive(setting, communityCode, day, random);
}

function someMinute(campaign: Campaign, day: number, random: Random): number {
  return random.int(OPENING_MINUTE, day === campaign.lastDay ? LAST_DAYS_CLOSING_MINUTE : CLOSING_MINUTE);
}

function arriveByMeeting(meeting: PlannedMeeting, index: number, day: number, random: Random) {
  const arrival: Arrival = {
    channel: meeting.studyHall ? 'study_hall' : 'listening_meeting',
    receivedAt: meeting.startsAt,
    precision: 'half_day',
    meeting: index,
    batch: null,
  };
  return { day, openedAt: new Date(meeting.startsAt.getTime() + random.int(10, 75) * 60_000), arrival };
}

function arrive({ campaign, batches }: Setting, communityCode: string | null, day: number, random: Random) {
  const batch = batches.findLastIndex(
    (b) => b.communityCode === communityCode && b.day < day && b.day > day - 5,
  );
  const channel = random.weighted(CHANNELS.filter(([code]) => code !== 'questionnaire' || batch >= 0));
  const openedAt = instantOf(day, someMinute(campaign, day, random));
  // letters and forms are written down some days after they were written
  const isLate = channel === 'letter_box' || channel === 'questionnaire';
  const firstDay = channel === 'questionnaire' ? batches[batch]!.day : campaign.firstDay;
  const receivedDay = isLate ? Math.max(firstDay, day - random.int(0, 3)) : day;
  const receivedAt =
    receivedDay < day ? instantOf(receivedDay, 12 * 60) : minutesBefore(openedAt, random.int(2, 40));
  const precision = isLate ? 'day' : channel === 'wechat' || channel === 'hotline' ? 'minute' : 'half_day';
  const arrival: Arrival = {
    channel,
    receivedAt,
    precision,
    meeting: null,
    batch: channel === 'questionnaire' ? batch : null,
  };
  return { day, openedAt, arrival };
}

const minutesBefore = (instant: Date, minutes: number) => new Date(instant.getTime() - minutes * 60_000);

const VAGUE_PLACES = [
  '河边那段路',
  '老粮库附近',
  '大坑沿一带',
  '桥南的小院',
  '学校后头',
  '老供销社那片',
  '铁路边的巷子',
  '菜园子旁边',
  '水塔底下',
  '电影院后街',
];

/** Why nobody can say where: reasons as everywhere (lib/contract/unlocated-reason.ts), so that they read in both languages. */
const WHY_UNLOCATED: readonly UnlocatedReason[] = [
  'place_vague',
  'no_address',
  'call_dropped',
  'community_only',
  'whole_area',
];

/** Takes the point away from some issues: nobody could say where it is, and nothing is invented. */
function hideSome(issues: PlannedIssue[], places: DemoPlaces, random: Random): PlannedIssue[] {
  const settler = new Settler(places);
  const plain = issues.filter(
    ({ arrival, siteKind, category }) =>
      arrival !== null &&
      (siteKind === 'road' || siteKind === 'lane' || siteKind === 'compound') &&
      ['L03', 'L02', 'L07', 'L08', 'L13', 'L11'].includes(category.code),
  );
  const hidden = new Set(random.shuffle(plain).slice(0, random.int(UNLOCATED.atLeast, UNLOCATED.atMost)));
  const vague = random.shuffle(VAGUE_PLACES);
  let count = 0;
  return issues.map((issue) => {
    if (!hidden.has(issue)) return issue;
    const { communityCode } = issue.site.place;
    const known = count++ < 3 ? null : communityCode; // three are not even known by community
    const words = vague[count % vague.length]!;
    const place = settler.unlocated(known, words, random.pick(WHY_UNLOCATED));
    return {
      ...issue,
      title: `${words}${random.pick(PHRASES[issue.category.code]!.troubles)}`,
      site: { ...issue.site, place, name: words, tags: [] },
    };
  });
}
