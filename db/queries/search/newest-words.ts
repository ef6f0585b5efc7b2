import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { ISSUES_COUNTED } from '../../../lib/contract/search';
import { indexedWords } from '../issue/text-sql';
import type { FoundByWords, Look } from './look-for-words';

/** The spans of days in which the index knows when an issue was opened, each a whole number of the next. */
const SPANS = [256, 16, 1] as const;
/** Where a span holds fewer, all of them together are quickly looked at. */
const FEW = 100;
/** After so many looks none is looked for any longer. */
const MOST_LOOKS = 24;

type LookAt = (span: SQL) => Promise<Look>;

/** The issues of a word by the time in which they were opened, backwards from the newest of all issues. */
export class NewestWords {
  readonly best: FoundByWords[] = [];
  /** how many issues with the words were met */
  count = 0;
  /** there are too many for all to be looked at */
  isMore = false;
  private looks = 0;

  /**
   * @param newestDay days since 1970, UTC
   * @param most so many open ones are enough
   */
  constructor(
    private readonly newestDay: number,
    private readonly most: number,
    private readonly look: LookAt,
  ) {}

  /** Goes back as long as the words are common. */
  async recent(): Promise<void> {
    for (let span = Math.floor(this.newestDay / SPANS[1]); this.looks < MOST_LOOKS; span--) {
      const { best, count, isMore } = await this.at(1, span);
      if (isMore) {
        this.isMore = true;
        if (this.hasEnough()) this.add(best, count);
        else await this.walk(2, ...this.daysOf(1, span));
        return;
      }
      this.add(best, count);
      this.isMore = this.count >= ISSUES_COUNTED;
      if (this.isMore || count < FEW) return;
    }
  }

  /** Goes back to the first of all issues, in a span that holds too many by its shorter spans. */
  past(): Promise<void> {
    return this.walk(0, this.newestDay, 0);
  }

  private async walk(level: number, until: number, least: number): Promise<void> {
    const days = SPANS[level]!;
    for (let span = Math.floor(until / days); span * days >= least && !this.isDone(); span--) {
      const { best, count, isMore } = await this.at(level, span);
      if (isMore && level + 1 < SPANS.length) await this.walk(level + 1, ...this.daysOf(level, span));
      else this.add(best, count);
    }
  }

  private at(level: number, span: number): Promise<Look> {
    this.looks += 1;
    return this.look(sql`${indexedWords} @@ ${`'@${SPANS[level]}:${span}'`}::tsquery`);
  }

  /** Last and first day of a span. */
  private daysOf(level: number, span: number): [until: number, least: number] {
    const least = span * SPANS[level]!;
    return [Math.min(this.newestDay, least + SPANS[level]! - 1), least];
  }

  private add(best: readonly FoundByWords[], count: number): void {
    this.best.push(...best);
    this.count += count;
  }

  private hasEnough(): boolean {
    return this.best.filter(({ isOpen }) => isOpen).length >= this.most;
  }

  private isDone(): boolean {
    return this.hasEnough() || this.looks >= MOST_LOOKS || this.count >= ISSUES_COUNTED;
  }
}
