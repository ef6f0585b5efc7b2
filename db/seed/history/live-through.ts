import { localDayNumber } from '../../../lib/calendar/local-day';
import { workingDaysBetween } from '../../../lib/calendar/working-time';
import { warnInstant } from '../../../lib/ledger/limit';
import type { IssueState } from '../../../lib/ledger/states';
import type { Random } from '../random';
import { TIME_ZONE } from './campaign';
import type { DemoEvent } from './demo-history';
import { LATE_UNIT } from './quotas';
import { type RoadScene, RoadWriter } from './write-road';

export type Detour = 'reworked' | 'returned' | 'extended' | 'escalated' | 'held' | 'reopened';

/** Where an issue is to stand at the demo's clock. */
export interface Goal {
  state: IssueState;
  /** For states in which the clock runs, and red for a hold whose review is overdue. */
  light?: 'red' | 'amber' | 'green';
  /** For `written_off`: the turn that the road took before it came to its end. */
  detour?: Detour;
  /** For `merged`: key of the issue that goes on. */
  into?: number;
}

const UPPER: readonly (readonly [addressee: string, level: 'district' | 'city'])[] = [
  ['区城市管理局', 'district'],
  ['区住建局', 'district'],
  ['市城市管理局', 'city'],
];
const ATTEMPTS = 5;

/** The events of an issue that lead to the goal, or null when they do not fit between its day and the clock. */
export function liveThrough(scene: RoadScene, goal: Goal, random: Random): DemoEvent[] | null {
  if (!isThinkable(scene, goal)) return null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const writer = new RoadWriter(scene, random);
    writer.register();
    walk(writer, goal);
    if (!writer.pen.failed && hasLight(writer, goal)) return writer.pen.events;
  }
  return null;
}

/** A quick look at the calendar, before anything is written. */
function isThinkable({ issue, campaign, route }: RoadScene, goal: Goal): boolean {
  const age = workingDaysBetween(issue.day, campaign.lastDay);
  const limitDays = route.limit.unit === 'working_day' ? route.limit.amount : 1;
  if (goal.state === 'registered') return age <= 2;
  if (goal.state === 'returned') return age <= 4;
  if (goal.state === 'submitted' || goal.state === 'verified') return age >= 1 && age <= limitDays + 6;
  if (goal.state === 'on_hold') return age >= (goal.light === 'red' ? 8 : 3);
  if (goal.detour === 'held' || goal.detour === 'reopened') return age >= limitDays + 6;
  if (goal.detour !== undefined) return age >= limitDays + 2;
  if (goal.state === 'escalated') return age >= 1;
  if (goal.light === 'red') return age > limitDays && age <= limitDays + 9;
  if (goal.light === 'green') return age <= limitDays;
  if (goal.light === 'amber') return age >= limitDays - 3 && age <= limitDays + 1;
  return true;
}

function hasLight({ due, limit, scene }: RoadWriter, { state, light }: Goal): boolean {
  if (light === undefined || state === 'on_hold') return true;
  const { clock, calendar } = scene.campaign;
  if (due === null) return false;
  if (due <= clock) return light === 'red';
  const isNear = warnInstant(due, limit, calendar) <= clock;
  return light === (isNear ? 'amber' : 'green');
}

function walk(writer: RoadWriter, goal: Goal): void {
  const { random, scene } = writer;
  const isLateUnit = scene.route.leadUnit === LATE_UNIT;
  const upper = random.pick(UPPER);
  switch (goal.state) {
    case 'registered':
      return;
    case 'merged':
      writer.merge(goal.into!);
      return;
    case 'not_accepted':
      if (random.chance(0.2)) writer.dispatch().giveBack();
      writer.refuse();
      return;
    case 'dispatched':
      writer.dispatch();
      return;
    case 'returned':
      writer.dispatch().giveBack();
      return;
    case 'in_progress':
      work(writer.dispatch());
      if (goal.light === 'red' && random.chance(0.5)) writer.pen.perhaps(() => writer.comment());
      return;
    case 'rework':
      work(writer.dispatch()).submit(true).fail();
      if (random.chance(0.5)) writer.pen.perhaps(() => writer.progress());
      return;
    case 'on_hold': {
      work(writer.dispatch());
      const day = localDayNumber(writer.pen.at, TIME_ZONE);
      const left = scene.campaign.lastDay - day;
      writer.hold(goal.light === 'red' ? Math.max(1, left - random.int(2, 3)) : left + random.int(5, 40));
      return;
    }
    case 'escalated':
      if (random.chance(0.5)) writer.dispatch().start();
      writer.escalate(...upper);
      if (random.chance(0.5)) writer.pen.perhaps(() => writer.replyFromAbove(upper[0]));
      return;
    case 'submitted':
      work(writer.dispatch()).submit(!isLateUnit);
      return;
    case 'verified':
      work(writer.dispatch()).submit(!isLateUnit).pass();
      return;
    case 'written_off':
      finish(writer, goal.detour);
      return;
  }
}

function work(writer: RoadWriter): RoadWriter {
  writer.start();
  const { random, pen } = writer;
  for (let i = random.int(0, 2); i > 0; i--) {
    // a report only while there is time before the limit; the late ones report less and less
    pen.perhaps(() => writer.progress());
  }
  if (random.chance(0.08)) pen.perhaps(() => writer.comment());
  return writer;
}

/** To the end: straight, or by the detour. */
function finish(writer: RoadWriter, detour: Detour | undefined): void {
  const { random, pen } = writer;
  const inTime = writer.scene.route.leadUnit !== LATE_UNIT && random.chance(0.94);
  const upper = random.pick(UPPER);
  if (detour === 'returned') writer.dispatch().giveBack();
  writer.dispatch();
  if (detour === 'escalated') {
    writer.escalate(...upper);
    if (random.chance(0.6)) writer.replyFromAbove(upper[0]);
    writer.takeBack(upper[0]);
  } else {
    work(writer);
  }
  if (detour === 'held') writer.hold(random.int(5, 20)).resume();
  if (detour === 'extended') writer.extend();
  writer.submit(inTime && writer.due! > pen.at);
  if (detour === 'reworked')
    writer
      .fail()
      .progress()
      .submit(writer.due! > pen.at);
  writer.pass().writeOff();
  if (detour === 'reopened') writer.reopen().progress().submit(true).pass().writeOff();
  writer.tellReporter();
}
