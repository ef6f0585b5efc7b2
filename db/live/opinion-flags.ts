import type { Summary } from '../../lib/contract/summary';

const LINKED = 1;
const ANSWERED = 2;
const KNOWN = 4;

/** Of every opinion, by id: its channel, and what became of it. */
export class OpinionFlags {
  /** bit of its channel's position */
  channelBit: Int32Array;
  private flags: Uint8Array;
  private held: Summary['balance'] | null = null;
  /** while nothing differs from the former ones */
  private isShared = false;

  constructor(
    readonly largestId: number,
    former: OpinionFlags | null = null,
  ) {
    if (former?.largestId === largestId) {
      this.channelBit = former.channelBit;
      this.flags = former.flags;
      this.held = former.held;
      this.isShared = true;
      return;
    }
    this.channelBit = new Int32Array(largestId + 1);
    this.flags = new Uint8Array(largestId + 1);
    if (former !== null) {
      this.channelBit.set(former.channelBit);
      this.flags.set(former.flags);
    }
  }

  add(id: number, channelBit: number, isAnswered: boolean): void {
    const flags = (this.flags[id]! & LINKED) | KNOWN | (isAnswered ? ANSWERED : 0);
    this.write(id, channelBit, flags);
  }

  link(id: number): void {
    this.write(id, this.channelBit[id]!, this.flags[id]! | LINKED);
  }

  private write(id: number, channelBit: number, flags: number): void {
    if (this.channelBit[id] === channelBit && this.flags[id] === flags) return;
    if (this.isShared) {
      this.channelBit = this.channelBit.slice();
      this.flags = this.flags.slice();
      this.isShared = false;
    }
    this.channelBit[id] = channelBit;
    this.flags[id] = flags;
    this.held = null;
  }

  /** Ids of those that led to nothing yet. */
  waiting(): number[] {
    const ids: number[] = [];
    for (let id = 0; id < this.flags.length; id++) if (this.flags[id] === KNOWN) ids.push(id);
    return ids;
  }

  /** Truth 1: linked, else answered at once, else waiting. Asked for when everything has been added. */
  balance(): Summary['balance'] {
    this.held ??= this.count();
    return this.held;
  }

  private count(): Summary['balance'] {
    const n = new Uint32Array(8);
    for (let id = 0; id < this.flags.length; id++) n[this.flags[id]!]!++;
    const linked = n[KNOWN | LINKED]! + n[KNOWN | LINKED | ANSWERED]!;
    const answered = n[KNOWN | ANSWERED]!;
    const waiting = n[KNOWN]!;
    return { opinions: linked + answered + waiting, linked, answered, waiting };
  }
}
