import { ISSUE_STATES, type IssueState } from './states';

export const EVENT_KINDS = [
  'register',
  'import',
  'classify',
  'dispatch',
  'return',
  'start',
  'progress',
  'request_extension',
  'grant_extension',
  'refuse_extension',
  'hold',
  'resume',
  'escalate',
  'escalation_reply',
  'take_back',
  'submit',
  'verify_pass',
  'verify_fail',
  'write_off',
  'reopen',
  'not_accept',
  'merge',
  'split',
  'correct',
  'promise',
  'promise_check',
  'reply',
  'satisfaction',
  'comment',
  'redact',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Making one of these is *having handled* the issue: that person may neither verify it nor write it off. */
export const HANDLING_KINDS = ['start', 'progress', 'submit'] as const satisfies readonly EventKind[];

/** The second key: refused to whoever handled the issue. */
export const SECOND_KEY_KINDS = [
  'verify_pass',
  'verify_fail',
  'write_off',
] as const satisfies readonly EventKind[];

export interface Transition {
  kind: EventKind;
  from: IssueState | null;
  to: IssueState;
}

const leads = (kind: EventKind, from: readonly (IssueState | null)[], to: IssueState): Transition[] =>
  from.map((state) => ({ kind, from: state, to }));

const stays = (kind: EventKind, states: readonly IssueState[]): Transition[] =>
  states.map((state) => ({ kind, from: state, to: state }));

const running = ['dispatched', 'in_progress', 'rework'] as const;
const unsettled = ['registered', ...running, 'returned', 'on_hold', 'escalated'] as const;

/**
 * Every permitted step of an issue's road. The database holds the same table (`ledger_transition`) and
 * refuses any event that is not in it.
 */
export const TRANSITIONS: readonly Transition[] = [
  ...leads('register', [null], 'registered'),
  // A ticket from another system arrives in the state that it had there; its road before is not ours to claim.
  ...ISSUE_STATES.filter((s) => s !== 'merged').map((to) => ({ kind: 'import' as const, from: null, to })),
  // also from one unit to another, when a category was wrong or a unit cannot
  ...leads('dispatch', ['registered', 'returned', ...running], 'dispatched'),
  // to the unit that works on it already, with other helpers or, classified anew, another limit: it works on
  ...stays('dispatch', ['in_progress', 'rework']),
  ...leads('return', running, 'returned'),
  ...leads('start', ['dispatched'], 'in_progress'),
  ...stays('progress', ['in_progress', 'rework']),
  ...stays('request_extension', running),
  ...stays('grant_extension', running),
  ...stays('refuse_extension', running),
  ...leads('hold', running, 'on_hold'),
  ...leads('resume', ['on_hold'], 'in_progress'),
  ...leads('escalate', ['registered', ...running, 'returned'], 'escalated'),
  ...stays('escalation_reply', ['escalated']),
  ...leads('take_back', ['escalated'], 'in_progress'),
  ...leads('submit', ['in_progress', 'rework'], 'submitted'),
  ...leads('verify_pass', ['submitted'], 'verified'),
  ...leads('verify_fail', ['submitted'], 'rework'),
  ...leads('write_off', ['verified'], 'written_off'),
  ...leads('reopen', ['written_off', 'not_accepted'], 'in_progress'),
  ...leads('not_accept', ['registered', 'returned'], 'not_accepted'),
  ...leads('merge', unsettled, 'merged'),
  ...leads('split', ['merged'], 'registered'),
  ...stays('classify', unsettled),
  ...stays('promise', unsettled),
  ...(['correct', 'promise_check', 'reply', 'satisfaction', 'comment', 'redact'] as const).flatMap((kind) =>
    stays(kind, ISSUE_STATES),
  ),
];
