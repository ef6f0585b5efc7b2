import type { IssueState } from '../../../lib/ledger/states';
import type { Random } from '../random';
import type { DemoIssue, DemoTimePrecision } from './demo-history';
import { COMMON } from './phrases/common';
import type { PlannedIssue } from './plan-issues';

const DAY = 86_400_000;
const MINUTE = 60_000;
const EVERY_DAY = 0b1111111;
const MONDAY_TO_FRIDAY = 0b0011111;
/** The campaign 创文 is about the town's looks; other issues join it now and then. */
const CAMPAIGN_CATEGORIES = ['L03', 'L07', 'L10', 'L11', 'L12', 'L16'];

/** Since when it has been so, and how exactly that is known: about a month, a week, a day, half a day, a minute. */
export function whenOccurred(
  issue: PlannedIssue,
  random: Random,
): { occurredAt: Date; timePrecision: DemoTimePrecision } {
  const back = (milliseconds: number) => new Date(issue.openedAt.getTime() - milliseconds);
  if (issue.arrival === null) return { occurredAt: back(10 * MINUTE), timePrecision: 'minute' };
  const timePrecision = random.weighted<DemoTimePrecision>([
    ['half_day', 34],
    ['day', 38],
    ['about_a_week', 11],
    ['about_a_month', 10],
    ['minute', 7],
  ]);
  const ago = {
    minute: 20 * MINUTE,
    half_day: DAY / 4,
    day: DAY,
    about_a_week: 7 * DAY,
    about_a_month: 30 * DAY,
  };
  return { occurredAt: back(ago[timePrecision]), timePrecision };
}

/** When in the day it comes back: sellers from evening till morning, cars at the school run. */
export function whenRecurs({ category, siteKind }: PlannedIssue, random: Random): DemoIssue['recurs'] {
  if (category.code === 'L07') {
    if (siteKind === 'hot') return { from: '20:00', until: '06:00', days: EVERY_DAY };
    if (random.chance(0.3)) return null;
    return random.chance(0.5)
      ? { from: '05:30', until: '08:00', days: EVERY_DAY }
      : { from: '16:30', until: '19:30', days: EVERY_DAY };
  }
  if (category.code === 'L12' && random.chance(0.4))
    return { from: '07:10', until: '08:10', days: MONDAY_TO_FRIDAY };
  return null;
}

/** Tags of the key areas, the campaign, and 热点 / 难点 / 焦点. */
export function tagsOf(issue: PlannedIssue, state: IssueState, voices: number, random: Random): string[] {
  const tags = [...issue.site.tags];
  if (issue.siteKind === 'hot' || voices >= 4) tags.push('hot');
  if (['on_hold', 'escalated', 'rework'].includes(state) || (issue.repeatOffender && random.chance(0.8))) {
    tags.push('difficult');
  }
  if (issue.hazardGrade === 2 ? random.chance(0.35) : issue.impactGrade === 2 && random.chance(0.3))
    tags.push('focal');
  if (random.chance(CAMPAIGN_CATEGORIES.includes(issue.category.code) ? 0.7 : 0.12))
    tags.push('civilised_city');
  return tags;
}

export function sourceNoteOf(issue: PlannedIssue, random: Random): string | null {
  return issue.arrival === null ? random.pick(COMMON.proactive) : null;
}
