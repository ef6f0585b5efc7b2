/** Opacities and widths that the map on the screen and the SVG share. px unless named otherwise. */

/** Compounds, halls over a shading: a tint of ink. */
export const TINT_OPACITY = 0.09;
/** Houses when one is near enough to see them. */
export const HOUSE_OPACITY = 0.08;
/** The veil over what is not in focus. */
export const MASK_OPACITY = 0.62;
export const SELECTION_WIDTH = 2.5;
export const FOCUS_WIDTH = 2;
export const COMMUNITY_DASH: number[] = [6, 2, 1, 2];
export const GRID_DASH: number[] = [4, 3];
/** Key places: dashes of their outline, tint of their surface. */
export const KEY_PLACE_DASH: number[] = [2, 1.5];
export const KEY_PLACE_OPACITY = 0.1;
/** Zooms from which on houses are drawn and names written. */
export const HOUSES_FROM_ZOOM = 14.5;
export const MAIN_ROAD_NAMES_FROM_ZOOM = 14;
export const SIDE_ROAD_NAMES_FROM_ZOOM = 15.4;
export const LANE_NAMES_FROM_ZOOM = 16.6;
export const BUILDING_NAMES_FROM_ZOOM = 16.8;
/** Nearer than this a community's name would be read as that of the building on which it lies. */
export const COMMUNITY_NAMES_UNTIL_ZOOM = 17;
/** A crossing can be pointed at where the smaller of its roads are named. */
export const CROSSINGS_FROM_ZOOM = 15.4;
/** The numbered circle of a chosen stop, and the way between them, px: in the sun and from an arm's length. */
export const STOP_RADIUS_PX = 12;
export const WALK_LINE_PX = 3;
