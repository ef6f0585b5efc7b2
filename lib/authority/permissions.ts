import { ROLES, type Role } from './roles';

const all = ROLES;
const staff = ROLES.filter((role) => role !== 'volunteer');

/**
 * Who may do what: the one table. Pages, interfaces and actions all ask it, and the tests go through every cell of it.
 * What besides depends on the issue (whose unit has it, who handled it) is asked where the issue is known.
 */
export const PERMISSIONS = {
  /** one's own password and sessions */
  own_account: all,
  /** the battle map, the inspector's pages, counts, tiles, lists of issues, the entry without anybody's own words */
  see_map: all,
  /** what residents said and what was noted at each step: words in which a name may stand */
  see_words: staff,
  /** take steps on entries: which ones, lib/authority/ledger-actions.ts says */
  act: staff,
  /** write down opinions and problems, and what becomes of an opinion */
  register: ['clerk', 'leader', 'handler', 'grid_worker', 'inspector'],
  /** one's own list of what concerns one, and what of it one has seen: which issues, lib/authority/concerns.ts says */
  own_work: staff,
  /** take lists away as files */
  export: staff,
  /** give people their role, their way in, their unit and grid; keep the list of units */
  administer: ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether a role may. */
export const may = (role: Role, permission: Permission): boolean =>
  (PERMISSIONS[permission] as readonly Role[]).includes(role);
