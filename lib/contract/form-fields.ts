import { z } from 'zod';
import type { FormRefusalReason } from './form-refusal';

/** Longer is no name and no title. */
export const LONGEST_NAME = 60;

const because = (reason: FormRefusalReason): FormRefusalReason => reason;

/** One line of words, without blanks around it. */
export const words = z
  .string({ error: because('required') })
  .trim()
  .max(LONGEST_NAME, because('too_long'))
  .regex(/^\P{C}*$/u, because('characters'));

export const name = words.min(1, because('required'));

export const oneOf = <T extends string>(choices: readonly T[]) =>
  z.enum(choices, { error: because('choice') });

/** A box that is ticked, or was not sent at all. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes');
