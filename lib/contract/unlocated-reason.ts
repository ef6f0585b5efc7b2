/** What an import finds wrong with entered coordinates (docs/import.md). */
export const COORDINATE_REASONS = [
  'blank',
  'zero',
  'unreadable',
  'out_of_range',
  'swapped',
  'outside',
  'rounded',
] as const;
export type CoordinateReason = (typeof COORDINATE_REASONS)[number];

/** Why an issue, a building or a shop stands on the unlocated list beside the map. Stored; never renamed. */
export const UNLOCATED_REASONS = [
  ...COORDINATE_REASONS,
  /** whoever reported it said only roughly where */
  'place_vague',
  'no_address',
  /** the call broke off before it was asked which compound */
  'call_dropped',
  'community_only',
  /** it concerns a whole area and no point */
  'whole_area',
] as const;
export type UnlocatedReason = (typeof UNLOCATED_REASONS)[number];
