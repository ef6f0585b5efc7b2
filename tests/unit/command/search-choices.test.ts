import { describe, expect, it } from 'vitest';
import { groupChoices, likeliest } from '@/app/(work)/command/_state/search-choices';
import type { IssueSuggestion, PlaceSuggestion, SearchAnswer } from '@/lib/contract/search';
import { DEFAULT_VIEW } from '@/lib/view-state/view';

const place = (part: Partial<PlaceSuggestion>): PlaceSuggestion => ({
  kind: 'building',
  code: 'B1',
  nameZh: '老街一号院',
  nameEn: '',
  match: 'prefix',
  markZh: [0, 2],
  markEn: null,
  community: 'C1',
  grid: 'G1',
  open: 3,
  bounds: [114, 33, 114, 33],
  ...part,
});
const issue: IssueSuggestion = {
  number: 'LJ-2026-00017',
  title: '路灯不亮',
  state: 'dispatched',
  light: 'green',
  community: 'C1',
  grid: 'G1',
  placeText: '老街',
  lng: 114,
  lat: 33,
  found: { in: 'title', text: '路灯不亮', marks: [[0, 2]] },
};
const answer = (places: PlaceSuggestion[], issues: IssueSuggestion[] = []): SearchAnswer => ({
  dataVersion: 1,
  q: 'x',
  places,
  issues,
  byWords: null,
});
const view = {
  ...DEFAULT_VIEW,
  camera: { lng: 1, lat: 2, zoom: 3, bearing: 0, pitch: 0 },
  issue: 'LJ-2026-1',
};
const searched = { ...view, filter: { ...view.filter, text: '停车' } };
const STAFF = { seesWords: true };
const only = (found: SearchAnswer) => groupChoices(found, '路灯', searched, STAFF)[0]!.choices[0]!.to;

describe('a suggestion leads', () => {
  it('down to an area, which the map fits, without the words that were searched for before', () => {
    const to = only(answer([place({ kind: 'crossing', code: 'X1' })]));
    expect(to).toMatchObject({ camera: null, issue: null, show: 'issues' });
    expect(to.filter).toMatchObject({ area: [{ kind: 'crossing', code: 'X1' }], text: '' });
  });

  it('to the whole sub-district', () => {
    expect(only(answer([place({ kind: 'street', code: 'S' })])).filter.area).toEqual([]);
  });

  it('to the point of a merchant, whose layer is switched on, near but not too near', () => {
    const to = only(answer([place({ kind: 'merchant', code: 'M1' })]));
    expect(to.camera).toMatchObject({ lng: 114, zoom: expect.closeTo(17, 0) });
    expect(to.camera!.lat).toBeCloseTo(33, 5);
    expect(to.layers).toContain('merchants');
    expect(to.issue).toBeNull();
  });

  it('to the grid of a merchant that has no place on the map, else to its community', () => {
    const nowhere = place({ kind: 'merchant', code: 'M1', bounds: null });
    expect(only(answer([nowhere])).filter.area).toEqual([{ kind: 'grid', code: 'G1' }]);
    expect(only(answer([{ ...nowhere, grid: null }])).filter.area).toEqual([
      { kind: 'community', code: 'C1' },
    ]);
  });

  it('to the entry of an issue, and the last to all issues with the words', () => {
    const groups = groupChoices(answer([], [issue]), ' 路灯 ', view, STAFF);
    expect(groups.map(({ heading, first }) => [heading, first])).toEqual([
      ['issues', 0],
      [null, 1],
    ]);
    expect(groups[0]!.choices[0]!.to.issue).toBe('LJ-2026-00017');
    expect(groups[1]!.choices[0]!.to).toMatchObject({ issue: null, filter: { text: '路灯' } });
  });
});

describe('for whoever may not see words', () => {
  it('there is no looking for them, and Enter means nothing when nothing was found', () => {
    const volunteer = { seesWords: false };
    expect(groupChoices(answer([], [issue]), '路灯', view, volunteer).map(({ heading }) => heading)).toEqual([
      'issues',
    ]);
    expect(groupChoices(answer([], []), '路灯', view, volunteer)).toEqual([]);
    expect(likeliest([])).toBe(-1);
  });
});

describe('kinds stand together, the kind of the best place first', () => {
  it('and positions count through', () => {
    const places = [
      place({ kind: 'road', code: 'R1' }),
      place({ kind: 'building', code: 'B1' }),
      place({ kind: 'road', code: 'R2' }),
    ];
    const groups = groupChoices(answer(places, [issue]), 'x', view, STAFF);
    expect(groups.map(({ heading, choices, first }) => [heading, choices.length, first])).toEqual([
      ['road', 2, 0],
      ['building', 1, 2],
      ['issues', 1, 3],
      [null, 1, 4],
    ]);
  });
});

describe('Enter means', () => {
  const meant = (found: SearchAnswer | null) =>
    likeliest(groupChoices(found, 'x', view, STAFF).flatMap(({ choices }) => choices));
  it('the best place whose name begins with what was typed', () => {
    expect(meant(answer([place({})], [issue]))).toBe(0);
    expect(meant(answer([place({ match: 'inside' }), place({ code: 'B2', match: 'initials' })]))).toBe(1);
  });
  it('the issue whose number was typed', () => {
    const byNumber = { ...issue, found: { ...issue.found, in: 'number' as const } };
    expect(meant(answer([], [issue, byNumber]))).toBe(1);
  });
  it('else the words', () => {
    expect(meant(answer([place({ match: 'inside' })], [issue]))).toBe(2);
    expect(meant(null)).toBe(0);
  });
});
