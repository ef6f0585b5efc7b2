import { z } from 'zod';
import { AppError } from './app-error';
import { isCalendarDay } from './parse-day';

/** Longer is no note but a document. */
const LONGEST_TEXT = 2000;

const given = (most: number) =>
  z
    .string({ error: 'text' })
    .trim()
    .max(most, `at most ${most} characters`)
    // PostgreSQL keeps neither of them
    .refine((text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text), 'text of whole characters');

/** What somebody writes freely; perhaps nothing. */
export const words = given(LONGEST_TEXT);
/** What must be said. */
export const saidWhy = words.min(1, 'a sentence that says why or what');
/** One short piece of text that must be there. */
export const line = (most: number, expected: string) => given(most).min(1, expected);

/** As the dictionary names things. Categories of an office's own may have any letters in theirs. */
export const code = z
  .string({ error: 'a code, as in /api/dictionary' })
  .regex(/^[\w-]{1,60}$/, 'a code, as in /api/dictionary');
export const day = z
  .string({ error: 'a calendar day such as 2026-08-03' })
  .refine(isCalendarDay, 'a calendar day such as 2026-08-03');
export const grade = z.union([z.literal(0), z.literal(1), z.literal(2)], { error: '0, 1 or 2' });
export const whole = (least: number, most: number) =>
  z
    .number({ error: `a whole number from ${least} to ${most}` })
    .refine((n) => Number.isInteger(n) && n >= least && n <= most, `a whole number from ${least} to ${most}`);

/** What is wrong with the JSON that was sent: the first fault, by its field, its value and what to give. */
export function refuseJson(error: z.ZodError, body: unknown): AppError {
  const [first] = error.issues;
  const path = first?.path ?? [];
  const field = path.join('.') || 'body';
  const value = path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    body,
  );
  const shown = value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  const fault = value === undefined ? 'is missing' : `“${shown.slice(0, 80)}” cannot be used`;
  return new AppError({
    code: 'invalid_request',
    message: `${field}: ${first?.message}`,
    userMessage: `${field} ${fault}: give ${first?.message}.`,
    field,
    value: shown.slice(0, 80),
  });
}
