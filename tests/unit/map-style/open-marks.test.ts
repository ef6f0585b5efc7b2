import { describe, expect, it } from 'vitest';
import type { OpenPlace } from '@/lib/contract/open-map';
import { openMarkFeatures, openMarkKind, openMarksOf } from '@/lib/map-style/open-marks';

const place = (
  id: string,
  counts: Partial<OpenPlace['counts']>,
  more: Partial<OpenPlace> = {},
): OpenPlace => ({
  id,
  kind: 'building',
  nameZh: `${id}院`,
  nameEn: `Court ${id}`,
  parentId: 'community',
  at: [114.03, 33.58],
  counts: { open: 0, overdue: 0, solvedLately: 0, solved: 0, ...counts },
  ...more,
});

describe("the marks of the public's map", () => {
  it('tell the worst that is known of a place, and nothing of a place where nothing happened lately', () => {
    expect(openMarkKind(place('a', { open: 2, overdue: 1, solvedLately: 3 }).counts)).toBe('overdue');
    expect(openMarkKind(place('a', { open: 2, solvedLately: 3 }).counts)).toBe('open');
    expect(openMarkKind(place('a', { solvedLately: 3, solved: 9 }).counts)).toBe('solved');
    expect(openMarkKind(place('a', { solved: 9 }).counts)).toBeNull();
  });

  it('stand where the office knows a place, for buildings and roads only', () => {
    const marks = openMarksOf(
      [
        place('a', { open: 1 }),
        place('b', { open: 1 }, { at: null }),
        place('c', { open: 1 }, { kind: 'community' }),
        place('d', { open: 1 }, { kind: 'road' }),
      ],
      'en',
    );
    expect(marks.map(({ name }) => name)).toEqual(['Court a', 'Court d']);
  });

  it('lie one on another with the worst on top', () => {
    const marks = openMarksOf(
      [place('a', { open: 1, overdue: 1 }), place('b', { solvedLately: 1 }), place('c', { open: 4 })],
      'zh-CN',
    );
    expect(openMarkFeatures(marks).features.map(({ properties }) => properties?.code)).toEqual([
      'b',
      'c',
      'a',
    ]);
  });
});
