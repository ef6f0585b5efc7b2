import {
  FORM_REFUSALS,
  type FormRefusal,
  type FormRefusalReason,
  type FormSpan,
} from '@/lib/contract/form-refusal';

/** Parameters by which a page is told what became of its form; what was typed stands beside them under the names of its fields. */
const OUTCOME = {
  refused: 'refused',
  field: 'field',
  value: 'value',
  done: 'done',
  begins: 'begins',
  ends: 'ends',
} as const;
/** Longer than any field takes: what is typed by hand into an interface shall not make an address without end. */
const LONGEST = 100;

/** What a page shows of its form: done, refused, or as it is when nobody has sent it yet. */
export interface FormOutcome {
  done: string | null;
  refusal: { field: string; value: string; reason: FormRefusalReason } | null;
  /** when that holds which was done, or which stands in the way */
  span: FormSpan;
  /** what was typed and not taken, by field */
  typed: Readonly<Record<string, string>>;
}

/** Back to the page of a form, with what is wrong and what was typed. Passwords are never typed in such a form. */
export function refusedHref(
  page: string,
  { field, value, reason, span }: FormRefusal,
  typed: Readonly<Record<string, string>>,
): string {
  const query = new URLSearchParams();
  for (const [name, text] of Object.entries(typed)) query.set(name, text.slice(0, LONGEST));
  query.set(OUTCOME.refused, reason);
  query.set(OUTCOME.field, field);
  query.set(OUTCOME.value, value.slice(0, LONGEST));
  setSpan(query, span);
  return `${page}?${query}`;
}

/** To a page that says what was done. */
export function doneHref(page: string, done: string, span: FormSpan | null = null): string {
  const query = new URLSearchParams({ [OUTCOME.done]: done });
  setSpan(query, span);
  return `${page}?${query}`;
}

function setSpan(query: URLSearchParams, span: FormSpan | null): void {
  if (span?.from) query.set(OUTCOME.begins, span.from.toISOString());
  if (span?.until) query.set(OUTCOME.ends, span.until.toISOString());
}

/** An instant out of an address; null where none can be read. */
function instantOf(text: string | undefined): Date | null {
  const instant = new Date(text ?? '');
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** Reads them back out of a page's query. */
export function readOutcome(query: Readonly<Record<string, string | string[] | undefined>>): FormOutcome {
  const one = (name: string) => [query[name] ?? []].flat()[0];
  const reason = FORM_REFUSALS.find((known) => known === one(OUTCOME.refused));
  const span = { from: instantOf(one(OUTCOME.begins)), until: instantOf(one(OUTCOME.ends)) };
  if (reason === undefined) return { done: one(OUTCOME.done) ?? null, refusal: null, span, typed: {} };
  const own = new Set<string>(Object.values(OUTCOME));
  const typed = Object.keys(query).flatMap((name) => (own.has(name) ? [] : [[name, one(name) ?? '']]));
  const refusal = { reason, field: one(OUTCOME.field) ?? '', value: one(OUTCOME.value) ?? '' };
  return { done: null, refusal, span, typed: Object.fromEntries(typed) as Record<string, string> };
}
