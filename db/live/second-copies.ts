import { breathe } from './breathe';
import { type Numbers, withValues } from './with-values';

interface Copy {
  array: Numbers;
  /** places at which it may say something else than the present array; all others are the same */
  behind: number[];
}

/** A copy that is behind in more places is given up: it would be brought up to date no sooner than made anew. */
const MOST_BEHIND = 2 ** 16;
/** So many numbers are copied at once before others are answered. */
const PIECE = 2 ** 18;

/**
 * Two copies of each array by row, which commits write in turn (left-right, Ramalhete and Correia 2015): one is that of the present, the
 * other that of a former snapshot, in which only the rows of the last commits are others. So a commit writes some rows instead of
 * copying a city's, unless somebody still reads a former snapshot.
 */
export class SecondCopies {
  private readonly copies = new Map<string, Copy>();

  /** @param areFree nobody reads a snapshot that is older than the present one, and nobody will begin to */
  constructor(private readonly areFree: () => boolean) {}

  /**
   * An array with other values at some places; the same array where these stand there already.
   *
   * @param name tells arrays apart
   * @param array of the present, which stays as it is
   */
  write<A extends Numbers>(
    name: string,
    array: A,
    places: readonly number[],
    valueAt: (position: number) => number,
  ): A {
    return withValues(array, places, valueAt, () => this.copyOf(name, array, places));
  }

  /** Makes a copy beforehand, in pieces, of an array that nobody writes on meanwhile. It is of no use if that is not the present one at the end. */
  async make(name: string, array: Numbers, isPresent: () => boolean): Promise<void> {
    if (this.copies.has(name)) return;
    const copy = new (array.constructor as new (length: number) => Numbers)(array.length);
    for (let at = 0; at < array.length; at += PIECE) {
      await breathe();
      copy.set(array.subarray(at, at + PIECE), at);
    }
    if (isPresent() && !this.copies.has(name)) this.copies.set(name, { array: copy, behind: [] });
  }

  /** Gives all up: the arrays of the present are others, or a commit was broken off in the midst of them. */
  clear(): void {
    this.copies.clear();
  }

  /** What says the same as the present array, to be written on at `places`: its second copy, or where somebody may read that, a new one. */
  private copyOf<A extends Numbers>(name: string, array: A, places: readonly number[]): A {
    const copy = this.copies.get(name);
    const second = copy?.array.length === array.length ? copy : undefined;
    const isFree = second !== undefined && this.areFree();
    if (second && !isFree && second.behind.length + places.length <= MOST_BEHIND) {
      second.behind.push(...places);
      return array.slice() as A;
    }
    this.copies.set(name, { array: viewOf(array), behind: [...places] });
    if (!isFree) return array.slice() as A;
    for (const place of second.behind) second.array[place] = array[place]!;
    return second.array as A;
  }
}

/** What is known of an array is held by the object (rows of values, sums): it is neither kept for its second life nor taken for what is known of that. */
const viewOf = <A extends Numbers>(array: A): A => array.subarray() as A;
