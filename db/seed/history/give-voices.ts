import { localDay } from '../../../lib/calendar/local-day';
import { ledgerNumber } from '../../../lib/ledger/ledger-number';
import type { Random } from '../random';
import { type Campaign, instantOf, NUMBER_PREFIX, TIME_ZONE } from './campaign';
import type { DemoOpinion } from './demo-history';
import { akin, say, voiceText } from './fill-text';
import { PHRASES } from './phrases/by-category';
import { COMMON } from './phrases/common';
import type { PlannedIssue } from './plan-issues';
import { OPINIONS } from './quotas';

type Voice = Omit<DemoOpinion, 'number'>;

export interface Voices {
  /** In order of time. */
  opinions: DemoOpinion[];
  /** Key of the issue → indices of its opinions. */
  ofIssue: Map<number, number[]>;
}

const REMOTE = ['wechat', 'wechat', 'hotline', 'hotline', 'grid_worker', 'home_visit', 'talk'] as const;
const HOUR = 3_600_000;

/**
 * The opinions of the demo: one or more behind every issue that the office did not find by itself, some behind two
 * issues, some answered at once, a few still waiting. 48x in all.
 */
export function giveVoices(issues: readonly PlannedIssue[], campaign: Campaign, random: Random): Voices {
  const voices: { voice: Voice; issues: number[] }[] = [];
  const heard = issues.filter((issue) => issue.arrival !== null);
  const firstOf = new Map<number, { voice: Voice; issues: number[] }>();
  for (const issue of heard) {
    const entry = { voice: firstVoice(issue, random), issues: [issue.key] };
    firstOf.set(issue.key, entry);
    voices.push(entry);
  }
  const total = random.int(OPINIONS.atLeast, OPINIONS.atMost);
  const extra = total - OPINIONS.answered - OPINIONS.waiting - voices.length;
  const weights = heard.map((issue) => [issue, weightOf(issue)] as const);
  for (let i = 0; i < extra; i++) {
    const issue = random.weighted(weights);
    voices.push({ voice: furtherVoice(issue, campaign, random), issues: [issue.key] });
  }
  share(heard, firstOf, random);
  for (let i = 0; i < OPINIONS.answered; i++)
    voices.push({ voice: answeredVoice(campaign, random), issues: [] });
  const waiting = random.shuffle(COMMON.waiting).slice(0, OPINIONS.waiting);
  for (const text of waiting) voices.push({ voice: waitingVoice(text, campaign, random), issues: [] });

  voices.sort((a, b) => a.voice.receivedAt.getTime() - b.voice.receivedAt.getTime());
  const ofIssue = new Map<number, number[]>();
  const counts = new Map<number, number>();
  const opinions = voices.map(({ voice, issues: keys }, i) => {
    for (const key of new Set(keys)) ofIssue.set(key, [...(ofIssue.get(key) ?? []), i]);
    const year = Number(localDay(voice.receivedAt, TIME_ZONE).slice(0, 4));
    const count = (counts.get(year) ?? 0) + 1;
    counts.set(year, count);
    return { ...voice, number: ledgerNumber(NUMBER_PREFIX, 'opinion', year, count) };
  });
  return { opinions, ofIssue };
}

/** What many people see is said by many. */
function weightOf({ siteKind, category }: PlannedIssue): number {
  if (siteKind === 'hot') return 7;
  if (siteKind === 'cluster') return 2.5;
  return category.code === 'L08' || category.code === 'L04' ? 1.8 : 0.8;
}

function voiceOf(issue: PlannedIssue, random: Random) {
  const { place, name, spot } = issue.site;
  return {
    text: voiceText(random, PHRASES[issue.category.code]!, issue.title, spot),
    placeText: place.point === null ? place.placeText : name,
    communityCode: place.communityCode,
    buildingCode: place.buildingCode,
    answer: null,
    reporter: reporterOf(random),
  };
}

function firstVoice(issue: PlannedIssue, random: Random): Voice {
  const { channel, receivedAt, precision, meeting, batch } = issue.arrival!;
  return { ...voiceOf(issue, random), channel, receivedAt, timePrecision: precision, meeting, batch };
}

/** Another resident says the same, up to two days before or four after it was written down. */
function furtherVoice(issue: PlannedIssue, campaign: Campaign, random: Random): Voice {
  const earliest = instantOf(campaign.firstDay, 8 * 60).getTime();
  const latest = campaign.clock.getTime() - HOUR / 2;
  const wanted = issue.openedAt.getTime() + random.between(-40, 90) * HOUR;
  return {
    ...voiceOf(issue, random),
    channel: random.pick(REMOTE),
    receivedAt: new Date(Math.round(Math.min(latest, Math.max(earliest, wanted)) / 60_000) * 60_000),
    timePrecision: 'minute',
    meeting: null,
    batch: null,
  };
}

/** One voice that speaks of two things becomes two issues; it is still one opinion. */
function share(
  heard: readonly PlannedIssue[],
  firstOf: ReadonlyMap<number, { voice: Voice; issues: number[] }>,
  random: Random,
): void {
  let left = OPINIONS.shared;
  for (const issue of random.shuffle(heard)) {
    if (left === 0) return;
    const entry = firstOf.get(issue.key)!;
    const other = heard.find(
      ({ key, category, site, openedAt }) =>
        key !== issue.key &&
        category.code !== issue.category.code &&
        site.place.communityCode === issue.site.place.communityCode &&
        openedAt > entry.voice.receivedAt &&
        openedAt.getTime() - entry.voice.receivedAt.getTime() < 30 * HOUR,
    );
    if (!other || entry.issues.length > 1) continue;
    entry.issues.push(other.key);
    const phrases = PHRASES[other.category.code]!;
    const also = say(random, akin(phrases.voices, phrases, other.title), { spot: other.site.spot });
    entry.voice.text += `另外，${also}。`;
    left--;
  }
}

function someTime(fromDay: number, untilDay: number, random: Random): Date {
  return instantOf(random.int(fromDay, untilDay), random.int(8 * 60 + 30, 16 * 60 + 30));
}

function unplaced(random: Random) {
  return {
    channel: random.pick(['wechat', 'hotline', 'home_visit', 'talk', 'grid_worker', 'letter_box'] as const),
    timePrecision: 'half_day' as const,
    placeText: null,
    communityCode: null,
    buildingCode: null,
    meeting: null,
    batch: null,
    reporter: reporterOf(random),
  };
}

function answeredVoice(campaign: Campaign, random: Random): Voice {
  const [text, answer] = random.pick(COMMON.answered);
  const receivedAt = someTime(campaign.firstDay, campaign.lastDay - 1, random);
  const at = new Date(receivedAt.getTime() + random.int(3, 90) * 60_000);
  return {
    ...unplaced(random),
    text: `${random.pick(COMMON.openers)}${text}`,
    receivedAt,
    answer: { at, text: answer },
  };
}

function waitingVoice(text: string, campaign: Campaign, random: Random): Voice {
  const receivedAt = someTime(campaign.lastDay - 5, campaign.lastDay, random);
  return { ...unplaced(random), text: `${text}。`, receivedAt, answer: null };
}

function reporterOf(random: Random): Voice['reporter'] {
  if (!random.chance(0.45)) return null;
  const count = String(random.int(1, 999)).padStart(3, '0');
  return { name: `居民示例${count}`, phone: `00000000${count}`, door: `示例门牌${count}` };
}
