import type { ActionChoices } from '../../_actions/action-choices';
import type { Names } from './names';

/** What the forms of steps choose from, in the reader's language. */
export function actionChoices(names: Names, today: string): ActionChoices {
  const { units, categories } = names.dictionary;
  return {
    units: units
      .filter(({ isInspection }) => !isInspection)
      .map((unit) => ({ code: unit.code, name: names.own(unit) })),
    categories: categories.map((category) => ({ code: category.code, name: names.own(category) })),
    today,
  };
}
