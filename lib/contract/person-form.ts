import { z } from 'zod';
import { ROLES } from '../authority/roles';
import { normalUsername, USERNAME } from '../authority/username';
import { name, oneOf, ticked, words } from './form-fields';
import type { FormRefusalReason } from './form-refusal';

/** Where somebody belongs, as a form names it: `unit:property`, `grid:G03`. */
export interface PlaceCode {
  kind: 'unit' | 'grid';
  code: string;
}

const place = z
  .string({ error: 'choice' satisfies FormRefusalReason })
  .regex(/^(unit|grid):[\p{L}\p{N}_.:-]{1,64}$/u, 'choice' satisfies FormRefusalReason)
  .transform((value): PlaceCode => {
    const kind = value.startsWith('unit:') ? 'unit' : 'grid';
    return { kind, code: value.slice(kind.length + 1) };
  });

const username = z
  .string({ error: 'required' satisfies FormRefusalReason })
  .transform(normalUsername)
  .pipe(z.string().regex(USERNAME, 'username_form' satisfies FormRefusalReason));

const title = words.optional().transform((typed) => typed || null);

/** What is known of everybody. */
const own = { name, role: oneOf(ROLES), title };

/** Somebody new: where he belongs and his way in can also be given later. */
export const NEW_PERSON = z.object({
  ...own,
  place: z.preprocess((value) => value || undefined, place.optional()),
  username: z.preprocess(
    (value) => (String(value ?? '').trim() === '' ? undefined : value),
    username.optional(),
  ),
});

/** `confirmed`: an administrator knows that with it he ceases to be one. */
export const CHANGED_PERSON = z.object({ ...own, confirmed: ticked });

/** A day of a calendar, or nothing. */
const day = z.preprocess(
  (value) => value || undefined,
  z.iso.date({ error: 'day' satisfies FormRefusalReason }).optional(),
);

/** From today on and until further notice, where no days are told; both days are part of it. */
export const NEW_ASSIGNMENT = z
  .object({ place, kind: oneOf(['home', 'seconded']), from: day, until: day })
  .refine(({ from, until }) => from === undefined || until === undefined || until >= from, {
    error: 'day_past' satisfies FormRefusalReason,
    path: ['until'],
  });

export const NEW_LOGIN = z.object({ username });

/** `confirmed`: an administrator knows that he locks himself out. */
export const ENDED_LOGIN = z.object({ confirmed: ticked });
