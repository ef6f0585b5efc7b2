import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/contract/app-error';
import { parseTileAddress } from '@/lib/contract/tile-address';

describe('the address of a tile', () => {
  it('is three whole numbers', () => {
    expect(parseTileAddress({ z: '14', x: '13381', y: '6582.mvt' })).toEqual({ z: 14, x: 13381, y: 6582 });
  });

  it('beyond the edge of its zoom has no tile', () => {
    expect(parseTileAddress({ z: '2', x: '4', y: '0.mvt' })).toBeNull();
    expect(parseTileAddress({ z: '0', x: '0', y: '1.mvt' })).toBeNull();
  });

  it.each([
    ['z', { z: '1.5', x: '0', y: '0.mvt' }],
    ['z', { z: '-1', x: '0', y: '0.mvt' }],
    ['z', { z: '31', x: '0', y: '0.mvt' }],
    ['z', { z: '1e1', x: '0', y: '0.mvt' }],
    ['x', { z: '3', x: 'NaN', y: '0.mvt' }],
    ['x', { z: '3', x: '99999999999999999999', y: '0.mvt' }],
    ['y', { z: '3', x: '0', y: '0' }],
    ['y', { z: '3', x: '0', y: '-1.mvt' }],
    ['y', { z: '3', x: '0', y: '٣.mvt' }],
  ])('with an absurd %s is refused by name: %o', (field, path) => {
    expect(() => parseTileAddress(path)).toThrow(AppError);
    expect(() => parseTileAddress(path)).toThrow(new RegExp(`^${field}=`));
  });
});
