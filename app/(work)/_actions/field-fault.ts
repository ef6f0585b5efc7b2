import type { FetchFailure } from '../command/_state/fetch-json';

/** The fields that a form can have wrong, and what each is called on it (message keys). */
const FIELD_LABELS = {
  leadUnit: 'act.leadUnit',
  supportUnits: 'act.supportUnits',
  limit: 'act.limit',
  category: 'entry.category',
  impactGrade: 'act.impact',
  hazardGrade: 'act.hazard',
  reviewDate: 'act.reviewDate',
  level: 'entry.level',
  addressee: 'act.addressee',
  mergedInto: 'act.mergedInto',
  measure: 'act.measureName',
  'measure.value': 'act.measureValue',
  'measure.unit': 'act.measureUnit',
  effectiveFrom: 'act.effectiveFrom',
  checkOn: 'act.checkOn',
  promise: 'act.promise',
  outcome: 'act.outcome',
  score: 'act.score',
  title: 'act.title',
  description: 'act.description',
  place: 'register.place',
  text: 'act.words',
  photos: 'photo.heading',
  channel: 'register.channel',
  number: 'register.number',
  sourceNote: 'register.sourceNote',
  reporter: 'register.reporter',
} as const;
type Field = keyof typeof FIELD_LABELS;

/** Fields whose value is what somebody typed; the others hold codes, which say nothing to anybody. */
const TYPED: readonly Field[] = [
  'reviewDate',
  'mergedInto',
  'effectiveFrom',
  'checkOn',
  'measure.value',
  'number',
];
/** Fields of which more can be said than that they are wrong. */
const EXPLAINED = [
  'limit',
  'mergedInto',
  'reviewDate',
  'checkOn',
  'effectiveFrom',
  'measure.value',
  'title',
  'place',
  'number',
] as const;

/** What is wrong with which field, in words of the page. */
export interface FieldFault {
  label: (typeof FIELD_LABELS)[Field];
  /** what was typed there; empty where that says nothing */
  value: string;
  /** what to give instead */
  expected: (typeof EXPLAINED)[number] | 'other';
}

const isField = (name: string): name is Field => name in FIELD_LABELS;

/** The field of a form that the interface names as wrong; null when it is about none that stands on a form. */
export function fieldFault({
  status,
  field,
  value,
}: Pick<FetchFailure, 'status' | 'field' | 'value'>): FieldFault | null {
  if (status !== 400 || field === null) return null;
  // `settle.place.in.code` is about the place: the narrowest name that a form knows
  const path = field.split('.').filter((step) => step !== 'settle');
  const names = path.map((_, index) => path.slice(0, path.length - index).join('.'));
  const known = names.find(isField);
  if (known === undefined) return null;
  return {
    label: FIELD_LABELS[known],
    value: TYPED.includes(known) ? (value ?? '') : '',
    expected: EXPLAINED.find((one) => one === known) ?? 'other',
  };
}
