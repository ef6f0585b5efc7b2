import { EXTENSION_ASKED, endsWith, REPLY_CAME } from '../ledger/last-event';
import { nextState } from '../ledger/next-state';
import type { IssueState } from '../ledger/states';
import { type EventKind, SECOND_KEY_KINDS } from '../ledger/transitions';
import type { Role } from './roles';

/** Steps that somebody takes on an entry that stands. How an entry begins is another matter. */
export const ACTION_KINDS = [
  'dispatch',
  'classify',
  'not_accept',
  'return',
  'start',
  'progress',
  'submit',
  'request_extension',
  'grant_extension',
  'refuse_extension',
  'hold',
  'resume',
  'escalate',
  'escalation_reply',
  'take_back',
  'verify_pass',
  'verify_fail',
  'write_off',
  'reopen',
  'merge',
  'split',
  'correct',
  'promise',
  'promise_check',
  'reply',
  'satisfaction',
  'comment',
] as const satisfies readonly EventKind[];
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Steps on which photos hang: what was done, what was found, what was noted. */
export const PHOTO_KINDS = [
  'progress',
  'submit',
  'verify_pass',
  'verify_fail',
  'comment',
] as const satisfies readonly ActionKind[];

/** Whether photos can hang on a step of this kind. */
export const takesPhotos = (kind: ActionKind): kind is (typeof PHOTO_KINDS)[number] =>
  (PHOTO_KINDS as readonly ActionKind[]).includes(kind);

/** Whether a step of this kind gives the issue to a unit. */
export const isGiving = (kind: EventKind): boolean =>
  kind === 'dispatch' || kind === 'take_back' || kind === 'reopen';

/** How somebody must be bound to an issue: not at all, by a unit that leads it, by one that leads or supports it. */
type Bond = 'none' | 'lead' | 'party';

interface Rule {
  roles: readonly Role[];
  /** for handlers only: who directs is bound to no unit */
  bond: Bond;
}

const DESK: readonly Role[] = ['clerk', 'leader'];
const STAFF: readonly Role[] = ['clerk', 'leader', 'handler', 'grid_worker', 'inspector'];
const desk: Rule = { roles: DESK, bond: 'none' };
const leads: Rule = { roles: ['handler'], bond: 'lead' };

/** Who may take which step: the one table of the ledger. */
export const ACTION_RULES: Readonly<Record<ActionKind, Rule>> = {
  dispatch: desk,
  classify: desk,
  not_accept: desk,
  return: leads,
  start: leads,
  progress: { roles: ['handler'], bond: 'party' },
  submit: leads,
  request_extension: leads,
  grant_extension: desk,
  refuse_extension: desk,
  hold: desk,
  resume: desk,
  escalate: desk,
  escalation_reply: desk,
  take_back: desk,
  verify_pass: { roles: ['inspector'], bond: 'none' },
  verify_fail: { roles: ['inspector'], bond: 'none' },
  write_off: { roles: ['inspector', 'leader'], bond: 'none' },
  reopen: { roles: ['clerk', 'leader', 'inspector'], bond: 'none' },
  merge: { roles: ['clerk'], bond: 'none' },
  split: { roles: ['clerk'], bond: 'none' },
  correct: { roles: ['clerk'], bond: 'none' },
  promise: { roles: ['leader', 'handler'], bond: 'party' },
  promise_check: { roles: ['clerk', 'leader', 'inspector'], bond: 'none' },
  reply: { roles: ['clerk', 'leader', 'handler'], bond: 'party' },
  satisfaction: { roles: ['clerk', 'grid_worker', 'inspector'], bond: 'none' },
  comment: { roles: STAFF, bond: 'none' },
};

/** Somebody who wants to take a step. */
export interface Actor {
  role: Role;
  /** codes of the units that he belongs to now */
  units: readonly string[];
}

/** What of an issue decides which steps are open. */
export interface ActionStanding {
  state: IssueState;
  leadUnit: string | null;
  supportUnits: readonly string[];
  /** whether the actor handled it: then the second key is not his (truth 2) */
  isHandledByActor: boolean;
  /** promises of which nobody has said yet whether they were kept */
  pendingPromises: number;
  /** whether the unit asked for more time and nobody has answered yet */
  isExtensionAsked: boolean;
  /** whether whoever it was sent up to has answered */
  hasReply: boolean;
}

/** Where a resident can be asked whether it is solved: somebody has said so, or that it will not be. */
const JUDGED_STATES: readonly IssueState[] = [
  'submitted',
  'rework',
  'verified',
  'written_off',
  'not_accepted',
];

/** Why a step is not open to somebody; null when it is. */
export type ActionRefusal = 'role' | 'unit' | 'state' | 'two_keys';

/**
 * Why somebody may not take a step on an issue that stands so; null when he may. The database refuses what breaks two keys or the
 * road by itself: this is to offer only what will be taken, and to say why not.
 */
export function refuseAction(kind: ActionKind, actor: Actor, standing: ActionStanding): ActionRefusal | null {
  const { roles, bond } = ACTION_RULES[kind];
  if (!roles.includes(actor.role)) return 'role';
  if (nextState(kind, standing.state) === null) return 'state';
  if (kind === 'promise_check' && standing.pendingPromises === 0) return 'state';
  if (kind === 'satisfaction' && !JUDGED_STATES.includes(standing.state)) return 'state';
  if (isAboutExtension(kind) && (kind === 'request_extension') === standing.isExtensionAsked) return 'state';
  if (actor.role === 'handler' && !isBound(bond, actor, standing)) return 'unit';
  if (isSecondKey(kind) && standing.isHandledByActor) return 'two_keys';
  return null;
}

const isAboutExtension = (kind: ActionKind): boolean =>
  kind === 'request_extension' || kind === 'grant_extension' || kind === 'refuse_extension';

const isSecondKey = (kind: ActionKind): boolean => (SECOND_KEY_KINDS as readonly EventKind[]).includes(kind);

function isBound(bond: Bond, actor: Actor, { leadUnit, supportUnits }: ActionStanding): boolean {
  const units = bond === 'lead' ? [leadUnit] : [leadUnit, ...supportUnits];
  return bond === 'none' || units.some((unit) => unit !== null && actor.units.includes(unit));
}

/** The step that mostly comes next from a state, by which the road goes on. */
const LIKELY: Partial<Record<IssueState, readonly ActionKind[]>> = {
  registered: ['dispatch'],
  returned: ['dispatch'],
  dispatched: ['start'],
  in_progress: ['submit', 'progress'],
  rework: ['submit', 'progress'],
  on_hold: ['resume'],
  escalated: ['escalation_reply', 'take_back'],
  submitted: ['verify_pass'],
  verified: ['write_off'],
  written_off: ['satisfaction'],
};

/** What is asked comes before what the road would go on with. */
function likelySteps({ state, isExtensionAsked, hasReply }: LikelyStanding): readonly ActionKind[] {
  if (isExtensionAsked) return ['grant_extension', 'refuse_extension', ...(LIKELY[state] ?? [])];
  if (state === 'escalated' && hasReply) return ['take_back'];
  return LIKELY[state] ?? [];
}

type LikelyStanding = Pick<ActionStanding, 'state' | 'isExtensionAsked' | 'hasReply'>;

/** What of an entry's standing its events tell, in their order. */
export const whatIsAsked = (
  events: readonly { kind: EventKind }[],
): Pick<ActionStanding, 'isExtensionAsked' | 'hasReply'> => ({
  isExtensionAsked: endsWith(events, EXTENSION_ASKED),
  hasReply: endsWith(events, REPLY_CAME),
});

/** The first of the steps offered, when it is the one that mostly comes next; null when all are beside the road. */
export const likelyAction = (standing: LikelyStanding, [first]: readonly ActionKind[]): ActionKind | null =>
  first !== undefined && likelySteps(standing).includes(first) ? first : null;

/** The steps open to somebody, the likely next one first, then in the order of the road. */
export function offerActions(actor: Actor, standing: ActionStanding): ActionKind[] {
  const likely = likelySteps(standing);
  const rank = (kind: ActionKind) =>
    likely.includes(kind) ? likely.indexOf(kind) : ACTION_KINDS.length + ACTION_KINDS.indexOf(kind);
  return ACTION_KINDS.filter((kind) => refuseAction(kind, actor, standing) === null).sort(
    (one, other) => rank(one) - rank(other),
  );
}
