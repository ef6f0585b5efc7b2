import { addWorkingHours } from '../../../lib/calendar/working-time';
import type { EventData } from '../../../lib/ledger/event';
import type { EventKind } from '../../../lib/ledger/transitions';
import type { Random } from '../random';
import type { Campaign } from './campaign';
import type { DemoEvent } from './demo-history';

/** Who writes an event, and for which unit. */
export interface Actor {
  person: string;
  unit: string | null;
}

/**
 * Writes the road of one issue forward in time, in office hours. A road that runs past the demo's clock has failed:
 * it is thrown away and another is tried.
 */
export class Pen {
  readonly events: DemoEvent[] = [];
  private late = false;

  constructor(
    /** When the last event was. */
    public at: Date,
    readonly campaign: Campaign,
    readonly random: Random,
  ) {}

  get failed(): boolean {
    return this.late;
  }

  /** Moves on by so many working minutes, drawn evenly. */
  wait(atLeastMinutes: number, atMostMinutes: number): this {
    return this.until(
      addWorkingHours(this.at, this.random.int(atLeastMinutes, atMostMinutes) / 60, this.campaign.calendar),
    );
  }

  until(instant: Date): this {
    if (instant > this.at) this.at = instant;
    if (this.at > this.campaign.clock) this.late = true;
    return this;
  }

  write(kind: EventKind, actor: Actor, text: string | null = null, data: EventData = {}): this {
    if (!this.late)
      this.events.push({ kind, at: this.at, actor: actor.person, unit: actor.unit, data, text });
    return this;
  }

  /** Writes what need not be: nothing when it would run past the clock. */
  perhaps(more: (pen: this) => void): this {
    const [count, at] = [this.events.length, this.at];
    more(this);
    if (this.late) {
      this.events.length = count;
      this.at = at;
      this.late = false;
    }
    return this;
  }
}
