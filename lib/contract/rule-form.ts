import { z } from 'zod';
import type { RoutingRule } from '../routing/route-issue';
import { LEVEL_CODES } from './filter';
import { name, oneOf, ticked, words } from './form-fields';
import type { FormRefusalReason } from './form-refusal';

const because = (reason: FormRefusalReason): FormRefusalReason => reason;

const orNull = (value: unknown) => (value === '' || value === undefined ? null : value);
/** Nothing, or a code; that it exists is asked of the database. */
const code = z.preprocess(orNull, z.string().max(60, because('choice')).nullable());
const whole = (least: number, most: number) =>
  z.preprocess(
    (value) => (orNull(value) === null ? null : Number(value)),
    z
      .number({ error: because('number') })
      .int(because('number'))
      .min(least, because('number'))
      .max(most, because('number'))
      .nullable(),
  );

/** How a box of a supporting unit is named: one for each. */
export const SUPPORT = 'support:';

const fields = z
  .object({
    nameZh: name,
    nameEn: words.optional().default(''),
    position: whole(1, 9999).transform((value) => value ?? 500),
    isActive: ticked,
    category: code,
    /** `community:C1`, `tag:market` */
    place: code,
    minSeverity: whole(1, 4),
    isGraver: ticked,
    isRepeat: ticked,
    leadUnit: code,
    level: z.preprocess(orNull, oneOf(LEVEL_CODES).nullable()),
    limitAmount: whole(1, 400),
    limitUnit: z.preprocess(orNull, oneOf(['working_hour', 'working_day']).nullable()),
    limitPercent: whole(1, 1000),
    isFast: ticked,
  })
  .loose();

/** A rule as somebody filled it in. */
export interface TypedRule extends Omit<RoutingRule, 'code'> {
  position: number;
  isActive: boolean;
}

/** A rule of routing. A limit needs both its number and its unit; a rule that gives nothing is none. */
export const RULE = fields
  .refine(({ limitAmount, limitUnit }) => limitAmount === null || limitUnit !== null, {
    path: ['limitUnit'],
    error: because('required'),
  })
  .transform((typed): TypedRule => {
    const [kind, ...rest] = (typed.place ?? '').split(':');
    const placed = rest.join(':');
    const boxes = typed as Record<string, unknown>;
    return {
      nameZh: typed.nameZh,
      nameEn: typed.nameEn || typed.nameZh,
      position: typed.position,
      isActive: typed.isActive,
      when: {
        category: typed.category,
        community: kind === 'community' ? placed : null,
        tag: kind === 'tag' ? placed : null,
        minSeverity: typed.minSeverity,
        isGraver: typed.isGraver,
        isRepeat: typed.isRepeat,
      },
      gives: {
        leadUnit: typed.leadUnit,
        supportUnits: Object.keys(boxes)
          .filter((key) => key.startsWith(SUPPORT) && boxes[key] === 'yes')
          .map((key) => key.slice(SUPPORT.length)),
        level: typed.level,
        limit:
          typed.limitAmount !== null && typed.limitUnit !== null
            ? { amount: typed.limitAmount, unit: typed.limitUnit }
            : null,
        limitPercent: typed.limitPercent,
        isFast: typed.isFast,
      },
    };
  })
  .refine(
    ({ gives: { supportUnits, isFast, ...rest } }) =>
      isFast || supportUnits.length > 0 || Object.values(rest).some((value) => value !== null),
    { path: ['leadUnit'], error: because('gives_nothing') },
  );
