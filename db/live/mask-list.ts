/** The different sets of channels or of tags that issues have, each a mask of bits. It only grows, as PlaceList. */
export class MaskList {
  /** position 0 is the empty set */
  readonly masks: number[] = [0];
  private readonly positions = new Map<number, number>([[0, 0]]);

  get size(): number {
    return this.masks.length;
  }

  positionOf(mask: number): number {
    let position = this.positions.get(mask);
    if (position === undefined) {
      position = this.masks.push(mask) - 1;
      if (position > 0xffff) throw new RangeError('More than 65,536 different sets of channels or tags');
      this.positions.set(mask, position);
    }
    return position;
  }
}
