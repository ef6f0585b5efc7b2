/** How large the mark of one issue is at a zoom, as a share of its image; between the zooms it changes evenly. */
export const MARK_SIZE_STOPS: [zoom: number, size: number][] = [
  [12, 0.55],
  [15, 0.8],
  [17, 1.1],
];

/** The same for what draws marks without the map's own arithmetic. */
export function markSize(zoom: number): number {
  const above = MARK_SIZE_STOPS.findIndex(([stop]) => zoom < stop);
  const [highZoom, high] = MARK_SIZE_STOPS.at(above)!;
  if (above <= 0) return high;
  const [lowZoom, low] = MARK_SIZE_STOPS[above - 1]!;
  return low + ((high - low) * (zoom - lowZoom)) / (highZoom - lowZoom);
}
