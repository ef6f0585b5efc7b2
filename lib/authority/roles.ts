/** What somebody is in the office. One person has one role; for which unit or grid he acts, his assignments say. */
export const ROLES = [
  'administrator',
  'leader',
  'clerk',
  'handler',
  'grid_worker',
  'volunteer',
  'inspector',
] as const;
export type Role = (typeof ROLES)[number];
