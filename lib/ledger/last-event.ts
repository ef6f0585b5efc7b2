import type { EventKind } from './transitions';

/** Kinds of events that put an end to each other: what matters is whether the last of them is of the first kind. */
export type EndingKinds = readonly [EventKind, ...EventKind[]];

/** Steps after which another limit runs, or none. */
const NEW_LIMIT = ['dispatch', 'return', 'resume', 'take_back', 'verify_fail', 'reopen'] as const;

/** Asked for more time, and neither answered nor given another limit since. */
export const EXTENSION_ASKED = [
  'request_extension',
  'grant_extension',
  'refuse_extension',
  ...NEW_LIMIT,
] as const satisfies EndingKinds;

/** The limit that runs is a longer one than was given. */
export const EXTENDED = ['grant_extension', ...NEW_LIMIT] as const satisfies EndingKinds;

/** Whoever it was sent up to has answered. */
export const REPLY_CAME = ['escalation_reply', 'escalate'] as const satisfies EndingKinds;

/** Of another kind or severity than when a unit was given it. */
export const RECLASSIFIED = ['classify', 'dispatch', 'take_back', 'reopen'] as const satisfies EndingKinds;

/** Whether of the events of these kinds the last is of the first of them; `events` in their order. */
export const endsWith = (events: readonly { kind: EventKind }[], kinds: EndingKinds): boolean =>
  events.findLast(({ kind }) => kinds.includes(kind))?.kind === kinds[0];
