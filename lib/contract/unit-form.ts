import { z } from 'zod';
import { FORCE_CLASSES } from './dictionary';
import { LEVEL_CODES } from './filter';
import { name, oneOf, ticked, words } from './form-fields';

const own = {
  nameZh: name,
  /** an office without English readers need not think of one: then it is the Chinese name */
  nameEn: words.optional().default(''),
  forceClass: oneOf(FORCE_CLASSES),
  level: oneOf(LEVEL_CODES),
};

const named = <T extends { nameZh: string; nameEn: string }>(unit: T): T => ({
  ...unit,
  nameEn: unit.nameEn || unit.nameZh,
});

export const CHANGED_UNIT = z.object(own).transform(named);

/** Whether it inspects is said once: a unit that could take that off would write off what it has handled. */
export const NEW_UNIT = z.object({ ...own, isInspection: ticked }).transform(named);
