import { FORM_REFUSALS, type FormRefusal, type FormRefusalReason } from '@/lib/contract/form-refusal';

/** Parameters by which a page is told what became of its form; what was typed stands beside them under the names of its fields. */
const OUTCOME = { refused: 'refused', field: 'field', value: 'value', done: 'done' } as const;
/** Longer than any field takes: what is typed by hand into an interface shall not make an address without end. */
const LONGEST = 100;

/** What a page shows of its form: done, refused, or as it is when nobody has sent it yet. */
export interface FormOutcome {
  done: string | null;
  refusal: { field: string; value: string; reason: FormRefusalReason } | null;
  /** what was typed and not taken, by field */
  typed: Readonly<Record<string, string>>;
}

/** Back to the page of a form, with what is wrong and what was typed. Passwords are never typed in such a form. */
export function refusedHref(
  page: string,
  { field, value, reason }: FormRefusal,
  typed: Readonly<Record<string, string>>,
): string {
  const query = new URLSearchParams();
  for (const [name, text] of Object.entries(typed)) query.set(name, text.slice(0, LONGEST));
  query.set(OUTCOME.refused, reason);
  query.set(OUTCOME.field, field);
  query.set(OUTCOME.value, value.slice(0, LONGEST));
  return `${page}?${query}`;
}

/** To a page that says what was done. */
export const doneHref = (page: string, done: string): string =>
  `${page}?${new URLSearchParams({ [OUTCOME.done]: done })}`;

/** Reads them back out of a page's query. */
export function readOutcome(query: Readonly<Record<string, string | string[] | undefined>>): FormOutcome {
  const one = (name: string) => [query[name] ?? []].flat()[0];
  const reason = FORM_REFUSALS.find((known) => known === one(OUTCOME.refused));
  if (reason === undefined) return { done: one(OUTCOME.done) ?? null, refusal: null, typed: {} };
  const own = new Set<string>(Object.values(OUTCOME));
  const typed = Object.keys(query).flatMap((name) => (own.has(name) ? [] : [[name, one(name) ?? '']]));
  const refusal = { reason, field: one(OUTCOME.field) ?? '', value: one(OUTCOME.value) ?? '' };
  return { done: null, refusal, typed: Object.fromEntries(typed) as Record<string, string> };
}
