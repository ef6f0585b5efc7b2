import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/contract/app-error';
import { AREA_KINDS, filterParameters, LEVEL_CODES, NO_FILTER, parseFilter } from '@/lib/contract/filter';
import { COUNTED_STATES, LIGHTS } from '@/lib/ledger/states';

const parse = (query: string) => parseFilter(new URLSearchParams(query));

function refusal(query: string): AppError {
  try {
    parse(query);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error(`“${query}” was accepted`);
}

describe('a filter in a query', () => {
  it.each([
    ['state=lost', 'state', 'lost'],
    ['state=merged', 'state', 'merged'],
    ['light=blue', 'light', 'blue'],
    ['severity=5', 'severity', '5'],
    ['level=village', 'level', 'village'],
    ['openedFrom=2026-02-30', 'openedFrom', '2026-02-30'],
    ['dueUntil=tomorrow', 'dueUntil', 'tomorrow'],
    ['dueUntil=0000-01-01', 'dueUntil', '0000-01-01'],
    ['openedFrom=2026-03-02&openedUntil=2026-03-01', 'openedUntil', '2026-03-01'],
    ['dueFrom=2026-03-02&dueUntil=2025-03-02', 'dueUntil', '2025-03-02'],
    ['located=maybe', 'located', 'maybe'],
    ['area=planet:3', 'area', 'planet:3'],
    ['area=building', 'area', 'building'],
    [`category=${encodeURIComponent("x' or 1=1")}`, 'category', "x' or 1=1"],
  ])('%s is refused, naming the field and the value', (query, field, value) => {
    expect(refusal(query)).toMatchObject({ code: 'invalid_request', field, value });
    expect(refusal(query).userMessage).toContain(value);
  });

  it('with more than 100 characters of text, or a character that no text has, is refused', () => {
    expect(refusal(`text=${'灯'.repeat(101)}`).field).toBe('text');
    expect(refusal('text=a%00b').field).toBe('text');
  });

  it('that says nothing lets everything through; parameters of others are none of its business', () => {
    expect(parse('zoom=3&bandwidth=9')).toEqual(NO_FILTER);
  });

  it('knows open and closed as names for their states', () => {
    expect(parse('state=open').state).toHaveLength(9);
    expect(parse('state=closed').state).toEqual(['not_accepted', 'written_off']);
  });

  it('is canonical: order and repetition make no difference, and it survives the way there and back', () => {
    const some = <T>(values: readonly T[]) => fc.subarray([...values]);
    const filters = fc.record({
      state: some(COUNTED_STATES),
      light: some(LIGHTS),
      category: some(['L01', 'L02', '13.2']),
      channel: some(['none', 'hotline']),
      unit: some(['none', 'property']),
      level: some(LEVEL_CODES),
      severity: some([1, 2, 3, 4]),
      tag: some(['hot', 'none']),
      area: some(AREA_KINDS).map((kinds) => kinds.map((kind) => ({ kind, code: 'A:1' }))),
      text: fc.constantFrom('', '路灯 不亮', 'a&b=c'),
      openedFrom: fc.constantFrom(null, '2026-07-06'),
      openedUntil: fc.constantFrom(null, '2026-08-09'),
      dueFrom: fc.constantFrom(null, '2024-02-29'),
      dueUntil: fc.constantFrom(null, '2026-12-31'),
      located: fc.constantFrom(null, true, false),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const query = filterParameters(filter).toString();
        const read = parse(query);
        expect(filterParameters(read).toString()).toBe(query);
        expect(new Set(read.state)).toEqual(new Set(filter.state));
        expect({ ...read, state: [], light: [], level: [], area: [] }).toEqual({
          ...filter,
          state: [],
          light: [],
          level: [],
          area: [],
          category: [...filter.category].sort(),
          channel: [...filter.channel].sort(),
          unit: [...filter.unit].sort(),
          tag: [...filter.tag].sort(),
        });
      }),
    );
  });
});
