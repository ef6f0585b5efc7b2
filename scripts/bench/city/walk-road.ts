import type { Random } from '../../../db/seed/random';
import type { IssueState } from '../../../lib/ledger/states';
import type { EventKind } from '../../../lib/ledger/transitions';

/** One event of an issue, minutes since 1970. */
export interface Step {
  kind: EventKind;
  from: IssueState | '';
  to: IssueState;
  at: number;
  /** with a unit from here on */
  hasUnit: boolean;
  /** the limit that runs from here on */
  dueAt: number | null;
  /** on hold until this minute */
  reviewAt: number | null;
}

const HOUR = 60;
const DAY = 24 * HOUR;
/** Most are done soon; this share hangs about for months. */
const STUCK = 0.1;
const CHANCES = {
  notAccepted: 0.02,
  merged: 0.01,
  returned: 0.05,
  held: 0.03,
  escalated: 0.02,
  reported: 0.5,
  verifyFailed: 0.08,
  reopened: 0.04,
};

/** The road of one issue until `clock`: what would happen later has not happened. */
class Road {
  readonly steps: Step[] = [];
  private state: IssueState | '' = '';
  private dueAt: number | null = null;
  private reviewAt: number | null = null;
  private hasUnit = false;
  private readonly slow: number;

  constructor(
    private readonly random: Random,
    private at: number,
    private readonly clock: number,
    private readonly limitMinutes: number,
    private readonly pace: number,
  ) {
    this.slow = random.chance(STUCK) ? random.between(8, 60) : 1;
  }

  /** Goes on to the next state after a while; false when that lies beyond the clock. */
  private go(kind: EventKind, to: IssueState, waited: number): boolean {
    this.at += waited;
    if (this.at > this.clock) return false;
    const { state: from, at, hasUnit, dueAt, reviewAt } = this;
    this.steps.push({ kind, from, to, at, hasUnit, dueAt, reviewAt });
    this.state = to;
    return true;
  }

  /** Some minutes, mostly near `typical`, sometimes many more. */
  private wait(typical: number): number {
    return 1 + Math.round(typical * Math.exp(this.random.normal(0, 0.8)));
  }

  private work(): number {
    return this.wait(this.limitMinutes * 0.55 * this.pace * this.slow);
  }

  private dispatch(waited: number): boolean {
    this.hasUnit = true;
    this.dueAt = this.at + waited + this.limitMinutes;
    return this.go('dispatch', 'dispatched', waited);
  }

  private giveBack(): boolean {
    this.hasUnit = false;
    this.dueAt = null;
    return this.go('return', 'returned', this.wait(8 * HOUR)) && this.dispatch(this.wait(10 * HOUR));
  }

  /** Stands still for weeks, and then runs with a new limit. */
  private rest(kind: EventKind, to: IssueState, back: EventKind): boolean {
    const pause = this.wait(25 * DAY);
    const waited = this.wait(DAY);
    this.dueAt = null;
    this.reviewAt = to === 'on_hold' ? this.at + waited + Math.round(pause * 0.9) : null;
    if (!this.go(kind, to, waited)) return false;
    this.reviewAt = null;
    this.dueAt = this.at + pause + this.limitMinutes;
    return this.go(back, 'in_progress', pause);
  }

  private finish(): boolean {
    const { random } = this;
    if (random.chance(CHANCES.reported) && !this.go('progress', 'in_progress', this.work() >> 1))
      return false;
    if (!this.go('submit', 'submitted', this.work())) return false;
    if (random.chance(CHANCES.verifyFailed)) {
      const waited = this.wait(DAY);
      this.dueAt = this.at + waited + this.limitMinutes;
      if (!this.go('verify_fail', 'rework', waited) || !this.go('submit', 'submitted', this.work()))
        return false;
    }
    return (
      this.go('verify_pass', 'verified', this.wait(1.5 * DAY)) &&
      this.go('write_off', 'written_off', this.wait(6 * HOUR))
    );
  }

  private reopen(): boolean {
    const waited = this.wait(30 * DAY);
    this.dueAt = this.at + waited + this.limitMinutes;
    return this.go('reopen', 'in_progress', waited) && this.finish();
  }

  walk(): boolean {
    const { random } = this;
    if (!this.go('register', 'registered', 0)) return false;
    if (random.chance(CHANCES.notAccepted)) return this.go('not_accept', 'not_accepted', this.wait(DAY));
    if (random.chance(CHANCES.merged)) return this.go('merge', 'merged', this.wait(DAY));
    if (!this.dispatch(this.wait(5 * HOUR))) return false;
    if (random.chance(CHANCES.returned) && !this.giveBack()) return false;
    if (!this.go('start', 'in_progress', this.wait(7 * HOUR))) return false;
    if (random.chance(CHANCES.held) && !this.rest('hold', 'on_hold', 'resume')) return false;
    if (random.chance(CHANCES.escalated) && !this.rest('escalate', 'escalated', 'take_back')) return false;
    return this.finish() && (!random.chance(CHANCES.reopened) || this.reopen());
  }
}

/**
 * What happens to an issue that was opened at a minute, until `clock`. `limitMinutes`: of its category; `pace`: of its
 * unit, 1 being within the limit more often than not, 2 twice as slow.
 */
export function walkRoad(
  random: Random,
  openedAt: number,
  clock: number,
  limitMinutes: number,
  pace: number,
): Step[] {
  const road = new Road(random, openedAt, clock, limitMinutes, pace);
  road.walk();
  return road.steps;
}
