import type { z } from 'zod';

/** Why a form of the administration is not taken. What to do about each stands in the messages, `admin.refused`. */
export const FORM_REFUSALS = [
  'required',
  'too_long',
  'characters',
  'choice',
  'username_form',
  'username_taken',
  'has_login',
  'no_login',
  'last_administrator',
  'own_role',
  'own_login',
  'own_password',
  'already_there',
  'already_ended',
  'day',
  'day_past',
  'name_taken',
  'number',
  'gives_nothing',
] as const;
export type FormRefusalReason = (typeof FORM_REFUSALS)[number];

/** From when until when something holds; null: from now, until further notice. */
export interface FormSpan {
  from: Date | null;
  until: Date | null;
}

/**
 * A field of a form that is not taken, with what was typed there. No {@link AppError}: it leads back to the form, where the page says
 * in its reader's language what to do.
 */
export class FormRefusal extends Error {
  constructor(
    readonly field: string,
    readonly value: string,
    readonly reason: FormRefusalReason,
    /** when that holds which stands in the way */
    readonly span: FormSpan | null = null,
  ) {
    super(`${field}: ${reason}`);
    this.name = 'FormRefusal';
  }
}

/** Reads a form by a schema whose messages are reasons. @throws FormRefusal for the first field that is not taken */
export function parseForm<S extends z.ZodType>(
  schema: S,
  typed: Readonly<Record<string, string>>,
): z.output<S> {
  const read = schema.safeParse(typed);
  if (read.success) return read.data;
  const [{ path, message }] = read.error.issues as [z.core.$ZodIssue];
  const field = String(path[0] ?? '');
  const reason = FORM_REFUSALS.find((one) => one === message) ?? 'required';
  throw new FormRefusal(field, typed[field] ?? '', reason);
}
