import { describe, expect, it } from 'vitest';
import { distanceInWords } from '@/app/(work)/inspect/_state/distance-words';
import { judgePosition } from '@/app/(work)/inspect/_state/judge-position';
import { seenFrom } from '@/app/(work)/inspect/_state/use-nearby';
import type { NearbyIssue } from '@/lib/contract/nearby';
import type { Bbox } from '@/lib/geo/bbox';

const STREET: Bbox = [114.02, 33.57, 114.04, 33.59];
const judge = (lng: number, lat: number, accuracyMetres: number) =>
  judgePosition({ place: [lng, lat], accuracyMetres }, STREET);

describe('a position', () => {
  it('in the street and exact is followed without ado', () => {
    expect(judge(114.03, 33.58, 12)).toEqual({ kind: 'good' });
  });

  it('that may be wrong by more than 100 m is told so', () => {
    expect(judge(114.03, 33.58, 100)).toEqual({ kind: 'good' });
    expect(judge(114.03, 33.58, 101)).toEqual({ kind: 'imprecise' });
  });

  it('a little outside the street still leads there; beyond 2 km it is far, with its side of the street', () => {
    expect(judge(114.05, 33.58, 12).kind).toBe('good');
    const far = judge(114.14, 33.58, 12);
    expect(far).toMatchObject({ kind: 'far', direction: 'e' });
    expect(far.kind === 'far' && Math.round(far.metres / 100)).toBe(93);
    expect(judge(114.03, 33.0, 5000)).toMatchObject({ kind: 'far', direction: 's' });
  });
});

describe('a distance', () => {
  it.each([
    [4, { key: 'here', n: 0 }],
    [37, { key: 'metres', n: 40 }],
    [994, { key: 'metres', n: 990 }],
    [996, { key: 'kilometres', n: 1 }],
    [1349, { key: 'kilometres', n: 1.3 }],
    [12_600, { key: 'kilometres', n: 13 }],
  ])('of %i m is said as people say it', (metres, words) => {
    expect(distanceInWords(metres)).toEqual(words);
  });
});

describe('a list that is carried along', () => {
  const row = (number: string, lng: number | null, lat: number | null) =>
    ({ number, lng, lat }) as NearbyIssue;

  it('is sorted anew from where one stands, without asking anybody; what has no place is last', () => {
    const rows = [row('far', 114.035, 33.58), row('nowhere', null, null), row('near', 114.031, 33.58)];
    expect(seenFrom(rows, [114.03, 33.58]).map(({ number }) => number)).toEqual(['near', 'far', 'nowhere']);
    const [nearest] = seenFrom(rows, [114.036, 33.58]);
    expect(nearest).toMatchObject({ number: 'far' });
    expect(Math.round(nearest!.bearingDegrees!)).toBe(270);
  });
});
