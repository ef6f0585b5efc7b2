import { describe, expect, it } from 'vitest';
import { type CoordinateCheck, checkCoordinates, isExactFile } from '@/lib/exchange/check-coordinates';
import { convertPoint } from '@/lib/geo/datum';

const CHECK: CoordinateCheck = { datum: 'wgs84', bounds: [100.19, 36.89, 100.22, 36.91], fileIsExact: true };
const reasonOf = (lng: string, lat: string, check = CHECK) =>
  checkCoordinates(lng, lat, check).unlocatedReason;

describe('a pair of coordinates', () => {
  it('that is good is placed', () => {
    expect(checkCoordinates('100.20123', '36.90123', CHECK)).toEqual({
      lng: 100.20123,
      lat: 36.90123,
      unlocatedReason: null,
      enteredLng: 100.20123,
      enteredLat: 36.90123,
      enteredDatum: 'wgs84',
    });
  });

  it.each([
    ['blank', '', ''],
    ['blank', '100.20123', ''],
    ['zero', '0', '0.000000'],
    ['unreadable', 'n/a', '36.90123'],
    ['unreadable', '100°12′', '36.90123'],
    ['out_of_range', '456789.12', '4089123.45'],
    ['out_of_range', '100.20123', '89.5'],
    ['swapped', '36.90123', '100.20123'],
    ['outside', '101.20123', '36.90123'],
    ['outside', '-100.20123', '36.90123'],
    ['rounded', '100.20', '36.90'],
    ['rounded', '100.201', '36.901'],
  ])('that is %s is not placed: %s, %s', (reason, lng, lat) => {
    expect(checkCoordinates(lng, lat, CHECK)).toMatchObject({
      lng: null,
      lat: null,
      unlocatedReason: reason,
    });
  });

  it('keeps what was entered even where it is not placed', () => {
    expect(checkCoordinates('36.90123', '100.20123', { ...CHECK, datum: 'bd09' })).toMatchObject({
      enteredLng: 36.90123,
      enteredLat: 100.20123,
      enteredDatum: 'bd09',
    });
  });

  it('keeps nothing of what is no number', () => {
    expect(checkCoordinates('n/a', '36.9', CHECK)).toMatchObject({ enteredLng: null, enteredDatum: null });
  });

  it('is judged where it really lies, after its datum is taken off', () => {
    const onTheEdge: [number, number] = [100.2199, 36.9];
    const [lng, lat] = convertPoint(...onTheEdge, 'wgs84', 'gcj02').map((degrees) => degrees.toFixed(6));
    expect(reasonOf(lng!, lat!)).toBe('outside');
    expect(reasonOf(lng!, lat!, { ...CHECK, datum: 'gcj02' })).toBeNull();
  });

  it('with few decimals is rounded only beside others that are exact', () => {
    expect(reasonOf('100.201', '36.901', { ...CHECK, fileIsExact: false })).toBeNull();
    expect(reasonOf('100.2', '36.90123')).toBeNull();
  });

  it('is not called outside where nothing is known of the area', () => {
    expect(reasonOf('-73.98123', '40.75123', { ...CHECK, bounds: null })).toBeNull();
  });
});

describe('a file', () => {
  it('is exact when at least half of its pairs have five decimals', () => {
    expect(
      isExactFile([
        ['100.20123', '36.9'],
        ['100.2', '36.9'],
        ['', ''],
      ]),
    ).toBe(true);
    expect(
      isExactFile([
        ['100.20123', '36.9'],
        ['100.2', '36.9'],
        ['100.1', '36.9'],
      ]),
    ).toBe(false);
    expect(
      isExactFile([
        ['', ''],
        ['x', 'y'],
      ]),
    ).toBe(false);
  });
});
