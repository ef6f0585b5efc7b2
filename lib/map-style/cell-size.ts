/** Pixels of radius for a count of one: the area of a cell's circle is proportional to its count. */
export const RADIUS_OF_ONE_PX = 4;
/** Below, the figure would not fit; above, the circle would not fit the cell that it stands for. */
export const CELL_RADIUS_PX = { min: 10, max: 32 } as const;

/**
 * Radius in px of a circle that stands for n issues. Area is proportional to n from 7 to 64; beyond these the figure
 * alone tells.
 */
export const cellRadius = (n: number): number =>
  Math.min(CELL_RADIUS_PX.max, Math.max(CELL_RADIUS_PX.min, RADIUS_OF_ONE_PX * Math.sqrt(n)));

/** Counts whose circles a legend shows. */
export const CELL_SAMPLES = [9, 25, 64] as const;
