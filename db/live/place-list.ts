/**
 * The different nests of community, grid and building in which issues lie; a row holds one position instead of three
 * codes. It only grows, so that snapshots share it: positions mean the same in all of them.
 */
export class PlaceList {
  readonly community: number[] = [];
  readonly grid: number[] = [];
  readonly building: number[] = [];
  private readonly positions = new Map<number, number>();

  get size(): number {
    return this.community.length;
  }

  /** The position of a nest, given as positions in the code lists. */
  positionOf(community: number, grid: number, building: number): number {
    // Exact: each is below 2^17 in the largest city, and a double holds 53 bits.
    const key = (community * 2 ** 18 + grid) * 2 ** 18 + building;
    let position = this.positions.get(key);
    if (position === undefined) {
      position = this.community.push(community) - 1;
      this.grid.push(grid);
      this.building.push(building);
      this.positions.set(key, position);
    }
    return position;
  }
}
