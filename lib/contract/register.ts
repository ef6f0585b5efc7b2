import { z } from 'zod';
import { AppError } from './app-error';
import { code, grade, line, refuseJson, saidWhy, words } from './json-fields';
import { LONGEST_TITLE, saidPlace } from './said-place';

const ABOUT = {
  title: line(LONGEST_TITLE, 'a short title'),
  description: words.default(''),
  category: code,
  /** without them, those of the category */
  impactGrade: grade.optional(),
  hazardGrade: grade.optional(),
};

/** What becomes of an opinion: a new entry, part of one that is there, an answer at once, or nothing yet. */
const settle = z.discriminatedUnion(
  'as',
  [
    z.object({ as: z.literal('issue'), ...ABOUT, place: saidPlace.optional() }),
    z.object({ as: z.literal('link'), number: line(100, 'a ledger number') }),
    z.object({ as: z.literal('answer'), text: saidWhy }),
    z.object({ as: z.literal('wait') }),
  ],
  { error: 'one of issue, link, answer, wait' },
);
export type Settle = z.output<typeof settle>;

const who = (most: number) =>
  words
    .max(most, `at most ${most} characters`)
    .optional()
    .transform((typed) => typed || null);

const NEW_OPINION = z.object({
  channel: code,
  /** ISO 8601; without it, now */
  receivedAt: z.iso
    .datetime({ offset: true, error: 'an instant such as 2026-08-03T09:30:00+08:00' })
    .optional(),
  text: saidWhy,
  place: saidPlace,
  reporter: z.object({ name: who(60), phone: who(40), door: who(60) }).optional(),
  settle,
});
/** One voice, as somebody writes it down at the door or the telephone. */
export type NewOpinion = z.output<typeof NEW_OPINION>;

const FOUND_ISSUE = z.object({
  ...ABOUT,
  place: saidPlace,
  sourceNote: line(100, 'who found it, on which occasion'),
});
/** A problem that was found on site, without an opinion. */
export type FoundIssue = z.output<typeof FOUND_ISSUE>;

/** What was written: `POST /api/opinions`, `POST /api/opinions/{number}/settle`, `POST /api/issues`. */
export interface Registered {
  /** number of the opinion, null where none stands behind it */
  opinion: string | null;
  /** number of the entry that it led to or was added to, null where it led to none */
  issue: string | null;
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw refuseJson(parsed.error, body);
}

/** An opinion out of JSON. Throws AppError `invalid_request` that names the field, the value and what to give. */
export const parseNewOpinion = (body: unknown): NewOpinion => parse(NEW_OPINION, body);

/** A problem found on site, out of JSON. Throws as {@link parseNewOpinion}. */
export const parseFoundIssue = (body: unknown): FoundIssue => parse(FOUND_ISSUE, body);

/** What becomes of an opinion that is there: it cannot be left waiting once more. Throws as {@link parseNewOpinion}. */
export function parseSettle(body: unknown): Exclude<Settle, { as: 'wait' }> {
  const parsed = parse(settle, body);
  if (parsed.as !== 'wait') return parsed;
  throw new AppError({
    code: 'invalid_request',
    message: 'settle as wait',
    userMessage: 'as “wait” cannot be used: give one of issue, link, answer.',
    field: 'as',
    value: 'wait',
  });
}
