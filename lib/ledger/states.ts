/**
 * The states of an issue and the events that lead from one to the next: the single list from which the
 * database's checks, the screens and the tests are drawn.
 */

export const ISSUE_STATES = [
  'registered',
  'dispatched',
  'in_progress',
  'rework',
  'returned',
  'on_hold',
  'escalated',
  'submitted',
  'verified',
  'written_off',
  'not_accepted',
  'merged',
] as const;
export type IssueState = (typeof ISSUE_STATES)[number];

export const CLOSED_STATES = ['written_off', 'not_accepted'] as const satisfies readonly IssueState[];

/** A unit's clock runs in these states and in no other. */
export const RUNNING_STATES = [
  'dispatched',
  'in_progress',
  'rework',
] as const satisfies readonly IssueState[];

/** The nine states in which something is still to be done. */
export const OPEN_STATES = ISSUE_STATES.slice(0, 9) as readonly IssueState[];

/** Every state that the word "issues" counts: all but `merged`, whose issue lives on in another. */
export const COUNTED_STATES = ISSUE_STATES.slice(0, 11) as readonly IssueState[];

/** Worst first: the order of lists, of a building's worst light and of the light's column code. */
export const LIGHTS = ['red', 'amber', 'green', 'grey', 'none'] as const;
export type Light = (typeof LIGHTS)[number];

export const isOpen = (state: IssueState): boolean => OPEN_STATES.includes(state);
export const isRunning = (state: IssueState): boolean =>
  (RUNNING_STATES as readonly string[]).includes(state);
