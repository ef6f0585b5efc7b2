import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cannotKeep, digestOnDisk, keepPhoto, photoPath, readPhotoFile } from '@/lib/photo/photo-files';
import { makeTemporaryFolder, type TemporaryFolder } from '@/tests/support/temporary-folder';

const file = Buffer.from('the bytes of a picture');
const sha256 = createHash('sha256').update(file).digest('hex');

describe('the files of photos', () => {
  let folder: TemporaryFolder;
  beforeAll(() => {
    folder = makeTemporaryFolder('files');
  });
  afterAll(() => folder.remove());

  it('lie under their digest, whole, readable by their owner alone; kept twice they lie there once', async () => {
    await keepPhoto(folder.path, sha256, file);
    await keepPhoto(folder.path, sha256, file);
    const path = photoPath(folder.path, sha256);
    expect(readdirSync(dirname(path))).toEqual([`${sha256}.jpg`]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder.path, 'photos')).mode & 0o777).toBe(0o700);
    expect(await readPhotoFile(folder.path, sha256)).toEqual(file);
  });

  it('are not shown once they are something else, until the picture is kept anew', async () => {
    writeFileSync(photoPath(folder.path, sha256), 'another picture');
    await expect(readPhotoFile(folder.path, sha256)).rejects.toMatchObject({
      code: 'internal',
      value: sha256,
    });
    expect(await digestOnDisk(folder.path, sha256)).not.toBe(sha256);
    await keepPhoto(folder.path, sha256, file);
    expect(await readPhotoFile(folder.path, sha256)).toEqual(file);
  });

  it('of which one is gone, say that it is missing', async () => {
    const other = 'ab'.repeat(32);
    expect(await digestOnDisk(folder.path, other)).toBeNull();
    await expect(readPhotoFile(folder.path, other)).rejects.toMatchObject({
      userMessage: expect.stringContaining('missing'),
    });
  });

  it('cannot be kept where there can be no folder: that is a sentence, and nothing is left', async () => {
    const blocked = join(folder.path, 'a-file');
    writeFileSync(blocked, '');
    await expect(keepPhoto(blocked, sha256, file)).rejects.toMatchObject({
      code: 'unavailable',
      userMessage: expect.stringContaining('GUATU_FILES_DIR'),
    });
  });

  it.skipIf(!existsSync('/dev/full'))('is told apart: the disk that is full', async () => {
    const handle = await open('/dev/full', 'w');
    const cause = await handle.writeFile(file).catch((error: NodeJS.ErrnoException) => error);
    await handle.close();
    expect(cannotKeep(cause as NodeJS.ErrnoException)).toMatchObject({
      code: 'unavailable',
      userMessage: expect.stringMatching(/disk .* is full/),
    });
  });
});
