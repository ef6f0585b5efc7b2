import { LIGHTS } from '../../lib/ledger/states';
import { NEVER } from './issue-columns';

/**
 * What was known of issues at the end of each day, from `issue_period`: for each row a run of segments, in the order of
 * their first days, each until the next one's. Within a segment state, unit, category and light do not change; what
 * began and ended within one day is left out, because no day ended with it.
 */
export interface History {
  /** by row */
  readonly start: Uint32Array;
  readonly length: Uint16Array;
  readonly segments: Segments;
  /** by row, the day codes of its first and its last segment; NO_DAY without any */
  readonly firstFrom: Uint16Array;
  readonly lastFrom: Uint16Array;
  /** by row, the light of its last segment; in all else that is as the row stands now */
  readonly lastLight: Uint8Array;
  /** by row, when it became part of the open stock and when it left it: day codes; NO_DAY if not, or several times */
  readonly stockFrom: Uint16Array;
  readonly stockUntil: Uint16Array;
  /** since when within this the lead unit was that of now; before nobody was it */
  readonly unitFrom: Uint16Array;
  /** by row, what the three before do not tell: SEVERAL, CHANGING */
  readonly kind: Uint8Array;
  /** the rows of both kinds */
  readonly changing: Int32Array;
  /** when these were in the open stock */
  readonly spans: StockSpans;
}

/** A row was in the open stock more than once. */
export const SEVERAL = 2;
/** It was another unit's or category's while it was open, or is merged now. */
export const CHANGING = 1;

/** Spans in which a row was in the open stock as one unit's and of one category. */
export interface StockSpans {
  row: Int32Array;
  unit: Uint16Array;
  category: Uint16Array;
  /** day codes */
  from: Uint16Array;
  until: Uint16Array;
  /** how many of the first are of rows of the kind SEVERAL */
  ofSeveral: number;
}

const LIGHT_BITS = 3;
const LIGHT_MASK = 7;
export const categoryOfAspect = (aspect: number): number => aspect >>> LIGHT_BITS;
export const lightOfAspect = (aspect: number): number => aspect & LIGHT_MASK;

/** A segment is three numbers one behind the other, because whoever asks for one of them asks for the others too. */
const FIELDS = 3;

/** The segments of all rows. They are only added to, so that snapshots share them. */
export class Segments {
  count = 0;
  private fields: Int32Array;

  constructor(capacity: number) {
    this.fields = new Int32Array(capacity * FIELDS);
  }

  /** local day number on which a segment begins */
  fromDay(at: number): number {
    return this.fields[at * FIELDS]!;
  }

  /** unit and state (standing.ts) */
  standing(at: number): number {
    return this.fields[at * FIELDS + 1]!;
  }

  /** category and light */
  aspect(at: number): number {
    return this.fields[at * FIELDS + 2]!;
  }

  add(fromDay: number, standing: number, aspect: number): void {
    this.makeRoom(1);
    const { fields } = this;
    const to = this.count * FIELDS;
    fields[to] = fromDay;
    fields[to + 1] = standing;
    fields[to + 2] = aspect;
    this.count += 1;
  }

  /** Adds a run of another's segments; returns where it begins here. */
  addRun(other: Segments, start: number, length: number): number {
    this.makeRoom(length);
    const at = this.count;
    for (let i = 0; i < length * FIELDS; i++)
      this.fields[at * FIELDS + i] = other.fields[start * FIELDS + i]!;
    this.count += length;
    return at;
  }

  private makeRoom(more: number): void {
    const least = (this.count + more) * FIELDS;
    if (least <= this.fields.length) return;
    const { fields } = this;
    this.fields = new Int32Array(Math.max(least, Math.ceil(fields.length * 1.25) + 1024));
    this.fields.set(fields);
  }
}

/** Segments by issue id, before they are put into the order of rows. */
export class IssueSegments {
  start: Uint32Array;
  length: Uint16Array;
  readonly segments: Segments;
  private issue = -1;
  private first = 0;
  private period = { fromDay: 0, standing: 0, category: 0, light: 0, amberDay: NEVER, redDay: NEVER };

  constructor(largestId: number, capacity: number) {
    this.start = new Uint32Array(largestId + 1);
    this.length = new Uint16Array(largestId + 1);
    this.segments = new Segments(capacity);
  }

  /** The periods of one issue come one behind the other, in their order. `light`: position in LIGHTS. */
  add(
    issue: number,
    fromDay: number,
    standing: number,
    category: number,
    light: number,
    amberDay: number,
    redDay: number,
  ): void {
    const { period } = this;
    if (issue === this.issue) this.endPeriod(fromDay);
    else {
      this.finish();
      this.issue = issue;
      this.first = this.segments.count;
    }
    period.fromDay = fromDay;
    period.standing = standing;
    period.category = category;
    period.light = light;
    period.amberDay = amberDay;
    period.redDay = redDay;
  }

  /** Call it behind the last period of a message: the next may be another issue's of another message. */
  finish(): void {
    if (this.issue < 0) return;
    this.endPeriod(NEVER);
    const length = this.segments.count - this.first;
    if (length > 0xffff) throw new RangeError(`Issue ${this.issue} has more than 65,535 periods`);
    this.start[this.issue] = this.first;
    this.length[this.issue] = length;
    this.issue = -1;
  }

  /** Puts the newer past of some issues in the place of what is held of them. */
  override(newer: IssueSegments): void {
    if (newer.length.length > this.length.length) {
      const [start, length] = [this.start, this.length];
      this.start = new Uint32Array(newer.start.length);
      this.length = new Uint16Array(newer.length.length);
      this.start.set(start);
      this.length.set(length);
    }
    for (let issue = 0; issue < newer.length.length; issue++) {
      const length = newer.length[issue]!;
      if (length === 0) continue;
      this.start[issue] = this.segments.addRun(newer.segments, newer.start[issue]!, length);
      this.length[issue] = length;
    }
  }

  private endPeriod(untilDay: number): void {
    const { fromDay, light, amberDay, redDay } = this.period;
    if (untilDay <= fromDay) return;
    this.addSegment(fromDay, redDay <= fromDay ? RED : amberDay <= fromDay ? AMBER : light);
    if (amberDay > fromDay && amberDay < untilDay && amberDay < redDay) this.addSegment(amberDay, AMBER);
    if (redDay > fromDay && redDay < untilDay) this.addSegment(redDay, RED);
  }

  /** A segment like the one before it only goes on. */
  private addSegment(fromDay: number, light: number): void {
    const { segments, period } = this;
    const aspect = (period.category << LIGHT_BITS) | light;
    const last = segments.count - 1;
    const isSame =
      last >= this.first && segments.standing(last) === period.standing && segments.aspect(last) === aspect;
    if (!isSame) segments.add(fromDay, period.standing, aspect);
  }
}

const RED = LIGHTS.indexOf('red');
const AMBER = LIGHTS.indexOf('amber');
