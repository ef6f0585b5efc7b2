import { medianOf } from '../measure/percentiles';
import type { Ratio } from '../report/figure';
import type { Client } from './client';
import { SCREEN_TILES } from './tile-sample';

/** The empty answers of two servers that are compared, asked in between their others: a host is fast in one minute and slow in the next. */
export class Floors {
  private readonly ours: number[] = [];
  private readonly theirs: number[] = [];

  /** Asks each as often as a screen asks for tiles. */
  async ask(ours: Client, theirs: Client): Promise<void> {
    for (let i = 0; i < SCREEN_TILES; i++) this.ours.push((await ours.ask('/api/alive')).milliseconds);
    for (let i = 0; i < SCREEN_TILES; i++) this.theirs.push((await theirs.ask('/')).milliseconds);
  }

  get medians(): Pick<Ratio, 'ourFloor' | 'theirFloor'> {
    return { ourFloor: medianOf(this.ours), theirFloor: medianOf(this.theirs) };
  }
}
