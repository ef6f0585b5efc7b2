import type { ActionKind } from '@/lib/authority/ledger-actions';
import { isPlaceChanged, readPlace } from '../_place/read-place';
import { ACTION_FORMS, type ActionField } from './action-fields';

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
const numberOf = (form: FormData, name: string): number => Number(textOf(form, name));

const limitOf = (form: FormData) => ({
  limit: { amount: numberOf(form, 'amount'), unit: textOf(form, 'unit') },
});

/** How each field of a form is sent. */
const READERS: Record<ActionField, (form: FormData) => Record<string, unknown>> = {
  leadUnit: (form) => ({ leadUnit: textOf(form, 'leadUnit') }),
  supportUnits: (form) => ({
    supportUnits: form.getAll('supportUnits').filter((unit) => unit !== form.get('leadUnit')),
  }),
  limit: limitOf,
  moreTime: limitOf,
  category: (form) => ({ category: textOf(form, 'category') }),
  grades: (form) => ({
    impactGrade: numberOf(form, 'impactGrade'),
    hazardGrade: numberOf(form, 'hazardGrade'),
  }),
  reviewDate: (form) => ({ reviewDate: textOf(form, 'reviewDate') }),
  addressee: (form) => ({ level: textOf(form, 'level'), addressee: textOf(form, 'addressee') }),
  mergedInto: (form) => ({ mergedInto: textOf(form, 'mergedInto') }),
  promise: (form) => ({
    measure: {
      name: textOf(form, 'measureName'),
      unit: textOf(form, 'measureUnit'),
      value: numberOf(form, 'measureValue'),
    },
    effectiveFrom: textOf(form, 'effectiveFrom'),
    checkOn: textOf(form, 'checkOn'),
  }),
  score: (form) => ({ score: numberOf(form, 'score') }),
  wording: (form) =>
    Object.fromEntries(
      ['title', 'description']
        .filter((name) => textOf(form, name) !== textOf(form, `${name}Was`))
        .map((name) => [name, textOf(form, name)]),
    ),
  place: (form) => (isPlaceChanged(form) ? { place: readPlace(form) } : {}),
  promiseCheck: (form) => ({ promise: numberOf(form, 'promise'), outcome: textOf(form, 'outcome') }),
};

/** The step that a filled-in form asks for, as the interface takes it. */
export function readActionForm(kind: ActionKind, version: number, form: FormData): Record<string, unknown> {
  const fields = ACTION_FORMS[kind].fields.map((field) => READERS[field](form));
  const text = textOf(form, 'text');
  const photos = form.getAll('photos').map(Number);
  return Object.assign(
    { kind, version },
    ...fields,
    text === '' ? {} : { text },
    photos.length === 0 ? {} : { photos },
  );
}
