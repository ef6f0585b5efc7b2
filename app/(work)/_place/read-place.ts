import { NAMED_KINDS, type NamedKind, type SaidPlace } from '@/lib/contract/said-place';

/** A place of the map that was chosen from the suggestions. */
export interface ChosenPlace {
  kind: NamedKind;
  code: string;
  name: string;
}

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** The place of the map that fields of a form name; null when they name none. */
export function readChosen(fieldOf: (name: string) => string): ChosenPlace | null {
  const kind = NAMED_KINDS.find((one) => one === fieldOf('placeKind'));
  return kind ? { kind, code: fieldOf('placeCode'), name: fieldOf('placeName') } : null;
}

/** Whether somebody touched the place of a form (place-picker.tsx). */
export const isPlaceChanged = (form: FormData): boolean => textOf(form, 'placeTouched') === 'yes';

/** The place that a form names, as the interface takes it. */
export function readPlace(form: FormData): SaidPlace {
  const chosen = readChosen((name) => textOf(form, name));
  const at = textOf(form, 'placeAt').split(',').map(Number);
  return {
    text: textOf(form, 'placeText'),
    ...(chosen ? { in: { kind: chosen.kind, code: chosen.code } } : {}),
    ...(at.length === 2 ? { at: [at[0]!, at[1]!] } : {}),
  };
}
