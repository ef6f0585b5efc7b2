import { ACTION_KINDS, type ActionKind } from '@/lib/authority/ledger-actions';

/** What somebody began to write of a step, until it is in the ledger. */
interface StepDraft {
  kind: ActionKind;
  /** by the name of the field; what is ticked has a value for each tick */
  fields: Record<string, string[]>;
}

/** Of one person and one entry: another who signs in on the same machine finds nothing. */
export interface DraftPlace {
  writer: number;
  number: string;
}

const keyOf = ({ writer, number }: DraftPlace): string => `guatu-step:${writer}:${number}`;
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Fields that are kept and filled again by the one who draws them: the words of a place and which of the map it is (a position is taken
 * anew), and the photos that have come home.
 */
const DRAWN_ANEW = ['placeText', 'placeKind', 'placeCode', 'placeName', 'photosKept'];

/** Fields that hold what somebody filled in; a chosen file is no text. */
const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (one): one is Field =>
      (one instanceof HTMLInputElement && one.type !== 'file') ||
      one instanceof HTMLTextAreaElement ||
      one instanceof HTMLSelectElement,
  );
const isDrawnAnew = ({ name }: Field): boolean => DRAWN_ANEW.includes(name);
const isKept = (field: Field): boolean =>
  isDrawnAnew(field) || (field.name !== '' && field.type !== 'hidden');
const isTick = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

/** Keeps a form in this window: it outlives a sign-in and a page that is loaded anew, and goes with the window. */
export function keepDraft(place: DraftPlace, kind: ActionKind, form: HTMLFormElement): void {
  const fields: StepDraft['fields'] = {};
  for (const field of fieldsOf(form).filter(isKept)) {
    const isChosen = !isTick(field) || field.checked;
    fields[field.name] = [...(fields[field.name] ?? []), ...(isChosen ? [field.value] : [])];
  }
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify({ kind, fields } satisfies StepDraft));
  } catch {
    // a browser that keeps nothing: the form itself still has it
  }
}

/** What was kept; null where nothing was. */
export function readDraft(place: DraftPlace): StepDraft | null {
  try {
    const draft = JSON.parse(sessionStorage.getItem(keyOf(place)) ?? 'null') as StepDraft | null;
    return draft && ACTION_KINDS.includes(draft.kind) ? draft : null;
  } catch {
    return null;
  }
}

/** Fills a form with what was kept of it, its place and its photos apart. */
export function restoreDraft(place: DraftPlace, kind: ActionKind, form: HTMLFormElement): void {
  const draft = readDraft(place);
  if (draft?.kind !== kind) return;
  for (const field of fieldsOf(form)) {
    const values = draft.fields[field.name];
    if (values === undefined || !isKept(field) || isDrawnAnew(field)) continue;
    if (isTick(field)) field.checked = values.includes(field.value);
    else field.value = values[0] ?? '';
    // what depends on a choice is shown for the one that is back
    if (field instanceof HTMLSelectElement) field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

export function forgetDraft(place: DraftPlace): void {
  try {
    sessionStorage.removeItem(keyOf(place));
  } catch {
    // nothing was kept
  }
}
