import type { IssueEntry } from '@/lib/contract/issue';
import type { ActionChoices } from '../../_actions/action-choices';
import type { ChosenPlace } from '../../_place/read-place';
import type { Names } from './names';

/** What the forms of steps on an entry choose from, in the reader's language. */
export function actionChoices(names: Names, today: string, entry: IssueEntry, writer: number): ActionChoices {
  const { units, categories } = names.dictionary;
  return {
    units: units
      .filter(({ isInspection }) => !isInspection)
      .map((unit) => ({ code: unit.code, name: names.own(unit) })),
    categories: categories.map((category) => ({ ...category, name: names.own(category) })),
    place: placeOf(entry, names),
    today,
    timeZone: names.dictionary.office.timeZone,
    writer,
  };
}

function placeOf(entry: IssueEntry, names: Names): ChosenPlace | null {
  if (entry.merchant) return { kind: 'merchant', ...entry.merchant };
  const kinds = ['crossing', 'building', 'road', 'grid', 'community'] as const;
  const kind = kinds.find((one) => entry[one] !== null);
  return kind ? { kind, code: entry[kind]!, name: names.of(kind, entry[kind]!) } : null;
}
