import { describe, expect, it } from 'vitest';
import { ACTION_KINDS, takesPhotos } from '@/lib/authority/ledger-actions';
import { parseLedgerAction } from '@/lib/contract/ledger-action';
import { parsePhotoId, parsePhotoStage, requirePhotoType } from '@/lib/contract/parse-photo';

const limit = { amount: 1, unit: 'working_day' };
const step = (kind: string, photos: unknown) =>
  parseLedgerAction({ kind, version: 1, text: '好了', limit, photos });

describe('the photos of a step', () => {
  it('are taken by the steps that show something, and by no other', () => {
    const taking = ACTION_KINDS.filter(takesPhotos);
    expect(taking).toEqual(['progress', 'submit', 'verify_pass', 'verify_fail', 'comment']);
    for (const kind of taking) expect(step(kind, [3, 1])).toMatchObject({ photos: [3, 1] });
    expect(step('reply', [3])).not.toHaveProperty('photos');
  });

  it.each([
    ['a word', 'one'],
    ['an id that is none', [0]],
    ['one twice', [4, 4]],
    ['ten', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ])('%s is refused by its field', (_, photos) => {
    expect(() => step('submit', photos)).toThrowError(
      expect.objectContaining({ code: 'invalid_request', field: expect.stringMatching(/^photos/) }),
    );
  });
});

describe('what is asked of the interface of photos', () => {
  it('a stage is named and never guessed, an id is a number, a body says that it is a picture', () => {
    expect(parsePhotoStage(new URLSearchParams('stage=before'))).toBe('before');
    for (const query of ['', 'stage=', 'stage=now'])
      expect(() => parsePhotoStage(new URLSearchParams(query))).toThrowError(
        expect.objectContaining({ field: 'stage' }),
      );
    expect(parsePhotoId('17')).toBe(17);
    for (const id of ['x', '-1', '1.5', '99999999999'])
      expect(() => parsePhotoId(id)).toThrowError(expect.objectContaining({ field: 'id', value: id }));
    expect(() => requirePhotoType('image/png')).not.toThrow();
    for (const type of [null, 'text/html', 'application/octet-stream'])
      expect(() => requirePhotoType(type)).toThrowError(
        expect.objectContaining({ code: 'unsupported_type', field: 'Content-Type' }),
      );
  });
});
