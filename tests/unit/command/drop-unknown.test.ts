import { describe, expect, it } from 'vitest';
import { dropFuture } from '@/app/(work)/command/_state/drop-unknown';
import { DEFAULT_VIEW } from '@/lib/view-state/view';

const shown = (asOf: string | null) => dropFuture({ ...DEFAULT_VIEW, asOf }, '2026-08-09');

describe('the day of an address', () => {
  it('is left aside and named when it has not come yet', () => {
    expect(shown('2026-08-10')).toEqual({
      view: DEFAULT_VIEW,
      problems: [{ parameter: 'asOf', value: '2026-08-10' }],
    });
  });
  it('needs no saying when it is today', () => {
    expect(shown('2026-08-09')).toEqual({ view: DEFAULT_VIEW, problems: [] });
  });
  it('is kept when it is past', () => {
    expect(shown('2026-08-08').view.asOf).toBe('2026-08-08');
  });
});
