import { describe, expect, it } from 'vitest';
import { ACTION_KINDS } from '@/lib/authority/ledger-actions';
import { AppError } from '@/lib/contract/app-error';
import { parseLedgerAction, refusePastDays } from '@/lib/contract/ledger-action';

const limit = { amount: 3, unit: 'working_day' };
const DISPATCH = { kind: 'dispatch', version: 1, leadUnit: 'property', limit };
const PROMISE = {
  kind: 'promise',
  version: 2,
  text: '路灯多亮两小时',
  measure: { name: '延长亮灯', unit: 'hour', value: 2 },
  effectiveFrom: '2026-08-03',
  checkOn: '2026-08-10',
};

function refusalOf(body: unknown): { field: string | undefined; value: string | undefined; words: string } {
  try {
    parseLedgerAction(body);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { field: error.field, value: error.value, words: error.userMessage };
  }
  throw new Error('It was taken');
}

describe('a step out of JSON', () => {
  it.each([
    ['nothing', null, 'body'],
    ['no kind', { version: 1 }, 'kind'],
    ['a kind that is no step', { kind: 'import', version: 1 }, 'kind'],
    ['no version', { kind: 'start' }, 'version'],
    ['a version in quotes', { kind: 'start', version: '1' }, 'version'],
    ['no unit', { ...DISPATCH, leadUnit: undefined }, 'leadUnit'],
    ['a unit that is no code', { ...DISPATCH, leadUnit: 'a b' }, 'leadUnit'],
    ['a limit of nothing', { ...DISPATCH, limit: { amount: 0, unit: 'working_day' } }, 'limit.amount'],
    ['a limit in weeks', { ...DISPATCH, limit: { amount: 1, unit: 'week' } }, 'limit.unit'],
    ['no limit', { ...DISPATCH, limit: undefined }, 'limit'],
    ['a return without a reason', { kind: 'return', version: 1, text: '  ' }, 'text'],
    [
      'a day that does not exist',
      { kind: 'hold', version: 1, reviewDate: '2026-02-30', text: '等' },
      'reviewDate',
    ],
    ['a score of six', { kind: 'satisfaction', version: 1, score: 6 }, 'score'],
    ['a promise checked before it holds', { ...PROMISE, checkOn: '2026-08-02' }, 'checkOn'],
    [
      'a promise of less than nothing',
      { ...PROMISE, measure: { ...PROMISE.measure, value: -2 } },
      'measure.value',
    ],
    ['a novel', { kind: 'comment', version: 1, text: '长'.repeat(2001) }, 'text'],
  ])('%s is refused by its field', (_, body, field) => {
    const refusal = refusalOf(body);
    expect(refusal.field).toBe(field);
    expect(refusal.words).toContain(field);
    expect(refusal.words).toMatch(/give|lies before/);
  });

  it('names the value that cannot be used', () => {
    expect(refusalOf({ ...DISPATCH, limit: { amount: 2.5, unit: 'working_day' } })).toMatchObject({
      value: '2.5',
      words: 'limit.amount “2.5” cannot be used: give a whole number from 1 to 400.',
    });
  });

  it('is taken with exactly what it needs, and with nothing else that was sent', () => {
    expect(parseLedgerAction({ ...DISPATCH, actorId: 1, at: '2020-01-01' })).toEqual({
      ...DISPATCH,
      supportUnits: [],
    });
    expect(parseLedgerAction(PROMISE)).toEqual(PROMISE);
  });

  it.each([
    ['reviewDate', { kind: 'hold', version: 1, reviewDate: '2026-08-03', text: '等' }],
    ['checkOn', { ...PROMISE, checkOn: '2026-08-03' }],
  ] as const)(
    'a %s that has passed is refused with the first day that will do; today will do',
    (field, body) => {
      const action = parseLedgerAction(body);
      refusePastDays(action, '2026-08-03');
      expect(() => refusePastDays(action, '2026-08-04')).toThrow(
        expect.objectContaining({
          code: 'invalid_request',
          field,
          value: '2026-08-03',
          userMessage: `${field} “2026-08-03” has passed: give 2026-08-04, which is today, or a later day.`,
        }),
      );
    },
  );

  it('every kind can be parsed at all', () => {
    for (const kind of ACTION_KINDS) {
      const words = refusalOfOrNull({ kind, version: 1 });
      expect(words === null || words !== 'kind').toBe(true);
    }
  });
});

function refusalOfOrNull(body: unknown): string | null {
  try {
    parseLedgerAction(body);
    return null;
  } catch (error) {
    return (error as AppError).field ?? '';
  }
}
