import { isoDayOf, localDayNumber } from '../../../lib/calendar/local-day';
import { minutesPerWorkingDay } from '../../../lib/calendar/office-calendar';
import { addWorkingDays, addWorkingHours, workingMinutesBetween } from '../../../lib/calendar/working-time';
import { dueAfter, type Limit } from '../../../lib/ledger/limit';
import { type Route, routedByData } from '../../../lib/routing/route-issue';
import type { Random } from '../random';
import { type Campaign, TIME_ZONE } from './campaign';
import type { Cast } from './cast';
import { akin, fillText, say } from './fill-text';
import { type Actor, Pen } from './pen';
import { PHRASES } from './phrases/by-category';
import { COMMON } from './phrases/common';
import type { PlannedIssue } from './plan-issues';

/** What a road needs to be written. */
export interface RoadScene {
  issue: PlannedIssue;
  route: Route;
  cast: Cast;
  campaign: Campaign;
  /** zh names of units by code */
  unitNames: ReadonlyMap<string, string>;
}

/** Three working days. */
const UNHURRIED_MINUTES = 3 * 420;

function wordsOfRegistering({ arrival }: PlannedIssue): readonly string[] {
  if (arrival === null) return COMMON.registerFound;
  return ['hotline', 'wechat'].includes(arrival.channel) ? COMMON.registerRemote : COMMON.registerNear;
}

/** The steps that roads are made of. Each moves the pen on and writes what happened. */
export class RoadWriter {
  readonly pen: Pen;
  due: Date | null = null;
  /** The limit that runs now. */
  limit: Limit;
  private readonly unit: Actor;
  /** Nobody reports the same twice. */
  private readonly said = new Set<string>();
  /** Short limits are worked on faster: the share of the usual waits, up to 1. */
  private readonly pace: number;

  constructor(
    readonly scene: RoadScene,
    readonly random: Random,
  ) {
    this.pen = new Pen(scene.issue.openedAt, scene.campaign, random);
    this.unit = scene.cast.handlerOf(scene.route.leadUnit);
    this.limit = scene.route.limit;
    const { amount, unit } = scene.route.limit;
    const limitMinutes =
      amount * (unit === 'working_day' ? minutesPerWorkingDay(scene.campaign.calendar) : 60);
    this.pace = Math.min(1, limitMinutes / UNHURRIED_MINUTES);
  }

  private phrase(kind: 'progress' | 'done' | 'undone' | 'checked'): string {
    const phrases = PHRASES[this.scene.issue.category.code]!;
    const { title, site } = this.scene.issue;
    const fitting = akin(phrases[kind], phrases, title);
    const unsaid = fitting.filter((template) => !this.said.has(template));
    const template = this.random.pick(unsaid.length > 0 ? unsaid : fitting);
    this.said.add(template);
    return `${fillText(this.random, template, { spot: site.spot })}。`;
  }

  private paced([atLeast, atMost]: readonly [number, number]): [number, number] {
    return [Math.ceil(atLeast * this.pace), Math.ceil(atMost * this.pace)];
  }

  register(): this {
    const { issue, cast } = this.scene;
    this.pen.write('register', cast.registrar, say(this.random, wordsOfRegistering(issue)), {
      category: issue.category.code,
      impactGrade: issue.impactGrade,
      hazardGrade: issue.hazardGrade,
    });
    return this;
  }

  dispatch(within: readonly [number, number] = [15, 200], route: Route = this.scene.route): this {
    const { cast, unitNames, campaign } = this.scene;
    this.pen.wait(...within);
    this.due = dueAfter(this.pen.at, route.limit, campaign.calendar);
    const text = say(this.random, COMMON.dispatch, { unit: unitNames.get(route.leadUnit)! });
    this.pen.write('dispatch', cast.clerk, text, {
      leadUnit: route.leadUnit,
      ...(route.supportUnits.length > 0 ? { supportUnits: route.supportUnits } : {}),
      level: route.level,
      ...(route === this.scene.route ? routedByData(route) : {}),
      limit: route.limit,
      dueAt: this.due.toISOString(),
    });
    return this;
  }

  start(within: readonly [number, number] = [20, 300]): this {
    this.pen.wait(...this.paced(within)).write('start', this.unit, say(this.random, COMMON.start));
    return this;
  }

  progress(): this {
    this.pen.wait(...this.paced([40, 500])).write('progress', this.unit, this.phrase('progress'));
    return this;
  }

  comment(): this {
    this.pen.wait(30, 400).write('comment', this.scene.cast.clerk, say(this.random, COMMON.comment));
    return this;
  }

  /** Before the limit when `inTime`, else one to four working days after it. */
  submit(inTime: boolean): this {
    const { calendar } = this.scene.campaign;
    if (inTime) {
      const left = workingMinutesBetween(this.pen.at, this.due!, calendar);
      const atMost = Math.max(1, left - 5);
      this.pen.wait(Math.min(20, atMost), atMost);
    } else {
      this.pen.until(addWorkingHours(this.due!, this.random.int(60, 4 * 420) / 60, calendar));
    }
    this.pen.write('submit', this.unit, `${this.phrase('done')}${say(this.random, COMMON.submit)}`);
    return this;
  }

  pass(within: readonly [number, number] = [60, 800]): this {
    const text = `${this.phrase('checked')}${say(this.random, COMMON.verify)}`;
    this.pen.wait(...within).write('verify_pass', this.scene.cast.inspector, text);
    return this;
  }

  /** The check fails; what is left to do has half of the limit again. */
  fail(within: readonly [number, number] = [60, 600]): this {
    const { cast, campaign, route } = this.scene;
    this.pen.wait(...within);
    const limit: Limit = { ...route.limit, amount: Math.ceil(route.limit.amount / 2) };
    this.limit = limit;
    this.due = dueAfter(this.pen.at, limit, campaign.calendar);
    const text = `${this.phrase('undone')}${say(this.random, COMMON.reject)}`;
    this.pen.write('verify_fail', cast.inspector, text, { limit, dueAt: this.due.toISOString() });
    return this;
  }

  writeOff(within: readonly [number, number] = [10, 300]): this {
    this.pen.wait(...within).write('write_off', this.scene.cast.inspector, say(this.random, COMMON.writeOff));
    return this;
  }

  giveBack(): this {
    this.pen.wait(30, 300).write('return', this.unit, say(this.random, COMMON.wrongUnit));
    return this;
  }

  /** @param reviewInDays calendar days from the hold to the review; negative or 0 is never asked for */
  hold(reviewInDays: number): this {
    this.pen.wait(60, 500);
    const reviewDate = isoDayOf(localDayNumber(this.pen.at, TIME_ZONE) + reviewInDays);
    this.pen.write('hold', this.scene.cast.clerk, say(this.random, COMMON.hold), { reviewDate });
    return this;
  }

  resume(): this {
    const { cast, campaign, route } = this.scene;
    this.pen.wait(420, 1200);
    this.due = dueAfter(this.pen.at, route.limit, campaign.calendar);
    this.pen.write('resume', cast.clerk, say(this.random, COMMON.resume), {
      limit: route.limit,
      dueAt: this.due.toISOString(),
    });
    return this;
  }

  extend(): this {
    const { cast, campaign } = this.scene;
    this.pen.wait(60, 400).write('request_extension', this.unit, say(this.random, COMMON.extension));
    this.pen.wait(30, 300);
    this.due = addWorkingDays(this.due! > this.pen.at ? this.due! : this.pen.at, 3, campaign.calendar);
    this.pen.write('grant_extension', cast.leader, say(this.random, COMMON.grant), {
      dueAt: this.due.toISOString(),
    });
    return this;
  }

  escalate(addressee: string, level: 'district' | 'city'): this {
    const text = say(this.random, COMMON.escalate, { addressee });
    this.pen.wait(60, 600).write('escalate', this.scene.cast.leader, text, { level, addressee });
    return this;
  }

  replyFromAbove(addressee: string): this {
    const text = say(this.random, COMMON.escalationReply, { addressee });
    this.pen.wait(420, 1700).write('escalation_reply', this.scene.cast.clerk, text);
    return this;
  }

  takeBack(addressee: string): this {
    const { cast, campaign, route } = this.scene;
    this.pen.wait(200, 900);
    this.due = dueAfter(this.pen.at, route.limit, campaign.calendar);
    this.pen.write('take_back', cast.clerk, say(this.random, COMMON.takeBack, { addressee }), {
      leadUnit: route.leadUnit,
      ...(route.supportUnits.length > 0 ? { supportUnits: route.supportUnits } : {}),
      level: 'street',
      limit: route.limit,
      dueAt: this.due.toISOString(),
    });
    return this;
  }

  reopen(): this {
    const { cast, campaign, route } = this.scene;
    this.pen.wait(420, 1700);
    this.due = dueAfter(this.pen.at, route.limit, campaign.calendar);
    this.pen.write('reopen', cast.clerk, say(this.random, COMMON.reopen), {
      limit: route.limit,
      dueAt: this.due.toISOString(),
    });
    return this;
  }

  refuse(): this {
    this.pen.wait(60, 900).write('not_accept', this.scene.cast.clerk, say(this.random, COMMON.notAccept));
    return this;
  }

  /** @param into key of the issue that goes on; its number is filled in when numbers are given */
  merge(into: number): this {
    this.pen.wait(30, 500).write('merge', this.scene.cast.clerk, null, { mergedInto: String(into) });
    return this;
  }

  /** Reply and satisfaction, when somebody had asked and there was time. */
  tellReporter(): this {
    if (this.scene.issue.arrival === null || !this.random.chance(0.45)) return this;
    this.pen.perhaps((pen) => {
      pen.wait(30, 600).write('reply', this.scene.cast.clerk, say(this.random, COMMON.reply));
      const [score, text] = this.random.weighted([
        [[5, COMMON.satisfaction[0]] as const, 5],
        [[5, COMMON.satisfaction[2]] as const, 3],
        [[4, COMMON.satisfaction[1]] as const, 4],
        [[4, COMMON.satisfaction[3]] as const, 3],
        [[3, COMMON.satisfaction[4]] as const, 2],
      ]);
      if (this.random.chance(0.6))
        pen.wait(200, 1500).write('satisfaction', this.scene.cast.clerk, text, { score });
    });
    return this;
  }
}
