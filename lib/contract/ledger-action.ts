import { z } from 'zod';
import { ACTION_KINDS, type ActionKind } from '../authority/ledger-actions';
import { MOST_PHOTOS_OF_A_STEP } from '../photo/limits';
import { AppError } from './app-error';
import { code, day, grade, line, refuseJson, saidWhy, whole, words } from './json-fields';
import { LONGEST_TITLE, saidPlace } from './said-place';

const limit = z.object(
  {
    amount: whole(1, 400),
    unit: z.enum(['working_hour', 'working_day'], { error: 'working_hour or working_day' }),
  },
  { error: 'an amount and a unit, such as 3 working_day' },
);

const photoIds = 'ids of photos of yours, as POST /api/issues/{number}/photos gave them, each once';
const photos = z
  .array(whole(1, 2_147_483_647), { error: photoIds })
  .max(MOST_PHOTOS_OF_A_STEP, `at most ${MOST_PHOTOS_OF_A_STEP} photos`)
  .refine((ids) => new Set(ids).size === ids.length, photoIds)
  .optional();

const notNegative = 'a number that is not negative';

/** What each step needs besides its kind. */
const FIELDS = {
  dispatch: z.object({
    leadUnit: code,
    supportUnits: z.array(code).max(20).default([]),
    limit,
    text: words.optional(),
  }),
  classify: z.object({ category: code, impactGrade: grade, hazardGrade: grade, text: words.optional() }),
  not_accept: z.object({ text: saidWhy }),
  return: z.object({ text: saidWhy }),
  start: z.object({ text: words.optional() }),
  progress: z.object({ text: saidWhy, photos }),
  submit: z.object({ text: saidWhy, photos }),
  request_extension: z.object({ text: saidWhy }),
  grant_extension: z.object({ limit, text: words.optional() }),
  refuse_extension: z.object({ text: saidWhy }),
  hold: z.object({ reviewDate: day, text: saidWhy }),
  resume: z.object({ limit, text: words.optional() }),
  escalate: z.object({
    level: z.enum(['district', 'city'], { error: 'district or city' }),
    addressee: line(100, 'who it is sent to'),
    text: saidWhy,
  }),
  escalation_reply: z.object({ text: saidWhy }),
  take_back: z.object({ leadUnit: code, limit, text: words.optional() }),
  verify_pass: z.object({ text: words.optional(), photos }),
  verify_fail: z.object({ limit, text: saidWhy, photos }),
  write_off: z.object({ text: words.optional() }),
  reopen: z.object({ leadUnit: code, limit, text: saidWhy }),
  merge: z.object({
    mergedInto: line(100, 'a ledger number'),
    text: words.optional(),
  }),
  split: z.object({ text: saidWhy }),
  correct: z
    .object({
      title: line(LONGEST_TITLE, 'a short title').optional(),
      description: words.optional(),
      place: saidPlace.optional(),
      text: saidWhy,
    })
    .refine(({ title, description, place }) => (title ?? description ?? place) !== undefined, {
      error: 'a new title, description or place',
      path: ['title'],
    }),
  promise: z.object({
    text: saidWhy,
    measure: z.object({
      name: line(60, 'what is measured'),
      unit: line(20, 'a unit such as hour'),
      value: z.number({ error: notNegative }).nonnegative(notNegative),
    }),
    effectiveFrom: day,
    checkOn: day,
  }),
  promise_check: z.object({
    promise: whole(1, 2_147_483_647),
    outcome: z.enum(['kept', 'broken'], { error: 'kept or broken' }),
    text: saidWhy,
  }),
  reply: z.object({ text: saidWhy }),
  satisfaction: z.object({
    score: whole(1, 5),
    text: words.optional(),
  }),
  comment: z.object({ text: saidWhy, photos }),
} as const satisfies Record<ActionKind, z.ZodType>;

type Fields = { [K in ActionKind]: z.output<(typeof FIELDS)[K]> };

/** A step that somebody wants to take, on the entry as he saw it. */
export type LedgerAction = {
  [K in ActionKind]: { kind: K /** of the entry that he saw */; version: number } & Fields[K];
}[ActionKind];

const FRAME = z.object({
  kind: z.enum(ACTION_KINDS, { error: `one of ${ACTION_KINDS.join(', ')}` }),
  version: whole(1, 1_000_000),
});

/** A step out of JSON. Throws AppError `invalid_request` that names the field, the value and what to give. */
export function parseLedgerAction(body: unknown): LedgerAction {
  const frame = FRAME.safeParse(body);
  if (!frame.success) throw refuseJson(frame.error, body);
  const fields = FIELDS[frame.data.kind].safeParse(body);
  if (!fields.success) throw refuseJson(fields.error, body);
  const given = fields.data as Fields[ActionKind];
  if ('checkOn' in given && given.checkOn < given.effectiveFrom) {
    throw new AppError({
      code: 'invalid_request',
      message: 'checkOn before effectiveFrom',
      userMessage: `checkOn “${given.checkOn}” lies before effectiveFrom “${given.effectiveFrom}”: give the same day or a later one.`,
      field: 'checkOn',
      value: given.checkOn,
    });
  }
  return { ...frame.data, ...given } as LedgerAction;
}

/**
 * Refuses a day on which something is to be looked at again and that has passed: it would be red at once. Throws AppError
 * `invalid_request` that names the field, the value and what to give.
 *
 * @param today of the office, `YYYY-MM-DD`
 */
export function refusePastDays(action: LedgerAction, today: string): void {
  const [field, value] =
    action.kind === 'hold'
      ? (['reviewDate', action.reviewDate] as const)
      : action.kind === 'promise'
        ? (['checkOn', action.checkOn] as const)
        : [];
  if (field === undefined || value >= today) return;
  throw new AppError({
    code: 'invalid_request',
    message: `${field} ${value} before ${today}`,
    userMessage: `${field} “${value}” has passed: give ${today}, which is today, or a later day.`,
    field,
    value,
  });
}
