import type { Bbox } from '../../lib/geo/bbox';
import type { CodeLists } from './code-lists';
import type { History } from './history';
import { boundsOfIssues } from './issue-bounds';
import type { IssueColumns } from './issue-columns';
import { type LightColumn, lightColumnAt } from './light-column';
import type { Figures } from './load-figures';
import type { Turns } from './load-turns';
import type { MaskList } from './mask-list';
import type { NumberPool } from './number-pool';
import type { Moment, OfficeClock } from './office-clock';
import type { OpinionFlags } from './opinion-flags';
import { standingOnDay } from './past-standing';
import { pickRows } from './pick-rows';
import type { PlaceList } from './place-list';
import { Readers } from './readers';
import type { RowSet } from './row-set';
import { Scratch } from './scratch';
import { rowsThatCount, Standing } from './standing';

/** All that is held of one data version. */
export interface Loaded {
  dataVersion: number;
  /** changes with everything that changes an answer, the clock apart */
  identity: string;
  /** changes with every write that is not one of the ledger's: only then is everything read anew */
  otherWrites: string;
  lastEventId: number;
  office: OfficeClock;
  lists: CodeLists;
  places: PlaceList;
  channelSets: MaskList;
  tagSets: MaskList;
  numbers: NumberPool;
  columns: IssueColumns;
  /** row by issue id, −1 without one */
  rowOfId: Int32Array;
  /** issue ids in the order of their ledger numbers */
  byNumber: Int32Array;
  turns: Turns;
  /** the earliest day on which an issue was opened */
  firstDay: number;
  opinions: OpinionFlags;
  figures: Figures;
}

/** Past days are asked for one after the other, or over and over; each takes 9 bytes a row. */
export const DAYS_HELD = 4;

/** One data version, ready to be asked. It is not changed while somebody reads it, so that an answer is of one piece. */
export class Snapshot {
  private lights: LightColumn | null = null;
  private present: Standing | null = null;
  private open: { of: Standing; loaded: Loaded; standing: Standing } | null = null;
  private readonly days = new Map<number, Standing>();
  private countedNow: RowSet | null = null;
  private heldBounds: Bbox | null | undefined;
  readonly scratch: Scratch;

  /** @param past null while it is still being read */
  constructor(
    readonly loaded: Loaded,
    readonly past: History | null,
    scratch?: Scratch,
    /** of its arrays */
    readonly readers = new Readers(),
  ) {
    const { count } = loaded.columns;
    const isRoomy = scratch !== undefined && scratch.mostRows >= count;
    this.scratch = isRoomy ? scratch : new Scratch(count + Math.ceil(count / 16));
  }

  /** The lights that are held and the rows with them; null while nobody has asked. */
  get knownNow(): { lights: LightColumn; standing: Standing } | null {
    const { lights, present } = this;
    return lights === null || present?.light !== lights.light ? null : { lights, standing: present };
  }

  set knownNow(known: { lights: LightColumn; standing: Standing }) {
    this.lights = known.lights;
    this.present = known.standing;
  }

  lightsAt(minute: number): LightColumn {
    const held = this.lights;
    if (held !== null && minute >= held.epoch && minute < held.validUntil) return held;
    this.lights = lightColumnAt(this.loaded.columns, minute);
    return this.lights;
  }

  /**
   * The rows as they stand now, or as they stood at the end of a past day. Of a past day they hold only until something is
   * waited for: its room is used again for others.
   */
  standingAt(moment: Moment): Standing {
    return moment.asOf === null ? this.standingNow(moment) : this.onDay(moment.asOf);
  }

  /** The rows as they stand now, whichever day is asked of. */
  standingNow({ present }: Moment): Standing {
    const { standing, matter } = this.loaded.columns;
    const { light } = this.lightsAt(present);
    if (this.present?.light !== light)
      this.present = new Standing(standing, matter, light, this.present?.counted);
    return this.present;
  }

  /** The open issues by themselves as they stand now: three in a hundred of a city's rows, of which most is asked. */
  openNow(moment: Moment): { loaded: Loaded; standing: Standing } {
    const of = this.standingNow(moment);
    if (this.open?.of !== of) {
      const columns = pickRows(this.loaded.columns, of.litRows.rows);
      const standing = new Standing(columns.standing, columns.matter, of.litRows.light);
      this.open = { of, loaded: { ...this.loaded, columns }, standing };
    }
    return this.open;
  }

  /** Whether these are the rows as they stand now, which stay for the questions that follow. */
  isNow(standing: Standing): boolean {
    return standing === this.present;
  }

  /** [west, south, east, north] around the located issues; null without any. */
  get bounds(): Bbox | null {
    if (this.heldBounds === undefined) this.heldBounds = boundsOfIssues(this.loaded.columns);
    return this.heldBounds;
  }

  /** The past; whoever asks for it has asked the store to wait for it. */
  get history(): History {
    if (this.past === null) throw new Error('The past has not been read yet: ask the store for `withPast`.');
    return this.past;
  }

  /** Takes out the day that was asked for the longest time ago when there are enough of them. */
  private oldestDay(): Standing | undefined {
    const [oldest] = this.days;
    if (oldest === undefined || this.days.size < DAYS_HELD) return undefined;
    this.days.delete(oldest[0]);
    return oldest[1];
  }

  private makeDay(day: number): Standing {
    const { columns } = this.loaded;
    this.countedNow ??= rowsThatCount(columns.standing);
    return standingOnDay(columns, this.history, day, this.countedNow, this.oldestDay());
  }

  private onDay(day: number): Standing {
    const held = this.days.get(day);
    this.days.delete(day);
    const standing = held ?? this.makeDay(day);
    this.days.set(day, standing);
    return standing;
  }
}
