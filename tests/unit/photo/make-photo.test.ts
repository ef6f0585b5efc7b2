import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makePhoto, makeSmall } from '@/lib/photo/make-photo';
import { readExif } from '@/lib/photo/read-exif';
import { makeBomb, makePicture } from '@/tests/support/make-picture';

const ZONE = 'Asia/Shanghai';
const LAOJIE = { lng: 114.0317, lat: 33.5812 };

/** The colour of the pixel at a fraction of width and height. */
async function pixelOf(file: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(at, at + 3)];
}
const isWhite = (pixel: number[]) => pixel.every((value) => value > 200);

describe('a photo that is kept', () => {
  it('has the time of the camera’s own offset, and its place within a metre', async () => {
    const sent = await makePicture({ taken: '2026:08:09 14:20:31', offset: '+06:30', point: LAOJIE });
    const { takenAt, point } = await makePhoto(sent, ZONE);
    expect(takenAt?.toISOString()).toBe('2026-08-09T07:50:31.000Z');
    expect(point!.lng).toBeCloseTo(LAOJIE.lng, 5);
    expect(point!.lat).toBeCloseTo(LAOJIE.lat, 5);
  });

  it('without an offset is read by the office’s clock', async () => {
    const { takenAt, point } = await makePhoto(await makePicture({ taken: '2026:08:09 14:20:31' }), ZONE);
    expect(takenAt?.toISOString()).toBe('2026-08-09T06:20:31.000Z');
    expect(point).toBeNull();
  });

  it.each(['png', 'webp'] as const)('may come as %s, and is read as well', async (format) => {
    const sent = await makePicture({ taken: '2026:08:09 14:20:31', point: LAOJIE }, format);
    const made = await makePhoto(sent, ZONE);
    expect(made.takenAt?.toISOString()).toBe('2026-08-09T06:20:31.000Z');
    expect((await sharp(made.file).metadata()).format).toBe('jpeg');
  });

  it('has nothing of the file but the picture', async () => {
    const sent = await makePicture({ taken: '2026:08:09 14:20:31', point: LAOJIE });
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const { file, sha256 } = await makePhoto(Buffer.concat([sent, Buffer.from('behind the end')]), ZONE);
    const { exif, icc, iptc, xmp, comments } = await sharp(file).metadata();
    expect({ exif, icc, iptc, xmp, comments }).toEqual({});
    for (const word of ['Example', '2026:08:09', 'behind the end'])
      expect(file.includes(Buffer.from(word))).toBe(false);
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
  });

  it.each([
    [1, 0.1, 0.1],
    [3, 0.9, 0.9],
    [6, 0.9, 0.1],
    [8, 0.1, 0.9],
  ])('held as %i stands upright: its white corner is where it was seen', async (orientation, x, y) => {
    const { file, width, height } = await makePhoto(await makePicture({ orientation }), ZONE);
    expect([width, height]).toEqual(orientation > 4 ? [48, 64] : [64, 48]);
    expect(isWhite(await pixelOf(file, x, y))).toBe(true);
    expect(isWhite(await pixelOf(file, 1 - x, 1 - y))).toBe(false);
  });

  it('is at most 2048 pixels long, small at most 480, and never enlarged', async () => {
    const { file, width, height } = await makePhoto(await makePicture({ width: 3000, height: 1500 }), ZONE);
    expect([width, height]).toEqual([2048, 1024]);
    const small = await sharp(await makeSmall(file)).metadata();
    expect([small.width, small.height]).toEqual([480, 240]);
    const tiny = await makePhoto(await makePicture({ width: 30, height: 20 }), ZONE);
    expect([tiny.width, tiny.height]).toEqual([30, 20]);
  });

  it('is the same file whenever the same one is sent', async () => {
    const sent = await makePicture({ colour: 'blue' });
    expect((await makePhoto(sent, ZONE)).sha256).toBe((await makePhoto(sent, ZONE)).sha256);
  });
});

describe('what is refused, each in a sentence that names the photo', () => {
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  it.each([
    ['a text', Buffer.from('no picture'), 'unsupported_type', /JPEG, PNG or WebP/],
    [
      'a drawing that is a program',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'unsupported_type',
      /JPEG/,
    ],
    ['HEIC', heic, 'unsupported_type', /HEIC.*JPEG/],
    ['a picture of 900 million pixels', makeBomb(30_000, 30_000), 'invalid_request', /30000 × 30000/],
    ['a head without a body', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'invalid_request', /broken/],
  ])('%s', async (_, sent, code, words) => {
    await expect(makePhoto(sent, ZONE)).rejects.toMatchObject({
      code,
      field: 'photo',
      userMessage: expect.stringMatching(words),
    });
  });

  it('a file that ends in the middle', async () => {
    const whole = await makePicture({ width: 640, height: 480 });
    const half = whole.subarray(0, Math.floor(whole.length / 2));
    await expect(makePhoto(half, ZONE)).rejects.toMatchObject({ code: 'invalid_request', field: 'photo' });
  });
});

describe('what a camera wrote that cannot be', () => {
  it('is no time and no place, and no reason to refuse the photo', async () => {
    for (const block of [Buffer.from('Exif\0\0'), Buffer.from('nonsense'), Buffer.alloc(0)])
      expect(readExif(block, ZONE)).toEqual({ takenAt: null, point: null });
    const unset = await makePicture({ taken: '0000:00:00 00:00:00', point: { lng: 0, lat: 0 } });
    expect(await makePhoto(unset, ZONE)).toMatchObject({ takenAt: null, point: null });
  });
});
