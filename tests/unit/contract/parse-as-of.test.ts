import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '@/lib/calendar/local-day';
import { AppError } from '@/lib/contract/app-error';
import { parseAsOf } from '@/lib/contract/as-of';

const TODAY = dayNumberOf('2026-08-09');
const parse = (query: string) => parseAsOf(new URLSearchParams(query), TODAY);

describe('the day that is asked of', () => {
  it.each(['tomorrow', '2026-02-30', '2026-8-1', '0000-01-01', '20668', '2026-08-10', '9999-12-31'])(
    '%s is refused, naming the field and the value',
    (value) => {
      let refusal: unknown = null;
      try {
        parse(`asOf=${value}`);
      } catch (error) {
        refusal = error;
      }
      expect(refusal).toBeInstanceOf(AppError);
      expect(refusal).toMatchObject({ code: 'invalid_request', field: 'asOf', value });
      expect((refusal as AppError).userMessage).toContain(value);
    },
  );

  it('is the present when it is not named, or is today', () => {
    expect([parse(''), parse('asOf='), parse('asOf=2026-08-09')]).toEqual([null, null, null]);
  });

  it('may be any day of the past', () => {
    expect(parse('asOf=2026-08-08')).toBe(TODAY - 1);
    expect(parse('asOf=1950-01-01')).toBe(dayNumberOf('1950-01-01'));
  });
});
