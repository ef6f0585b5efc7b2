import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../contract/app-error';

/** Nobody but whoever runs Guatu reads what lies there. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

const digestOf = (file: Buffer): string => createHash('sha256').update(file).digest('hex');

/** Where the file of a digest (SHA-256, hex) lies. */
export const photoPath = (folder: string, sha256: string): string =>
  join(folder, 'photos', sha256.slice(0, 2), `${sha256}.jpg`);

/**
 * Keeps a file under its digest: whole and on the disk when this resolves, or not at all. The same file is kept once. Throws AppError
 * `unavailable` when the disk is full or cannot be written.
 *
 * @param folder GUATU_FILES_DIR
 */
export async function keepPhoto(folder: string, sha256: string, file: Buffer): Promise<void> {
  const path = photoPath(folder, sha256);
  const unfinished = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    if ((await digestOnDisk(folder, sha256)) === sha256) return;
    await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
    await writeThrough(unfinished, file);
    await rename(unfinished, path);
    await flush(dirname(path));
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => {}); // where nothing can be written there is nothing to remove
    throw cannotKeep(cause as NodeJS.ErrnoException);
  }
}

async function writeThrough(path: string, file: Buffer): Promise<void> {
  const handle = await open(path, 'wx', FILE_MODE);
  try {
    await handle.writeFile(file);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new name is on the disk when its folder is. Where a folder cannot be opened (Windows), the system sees to it. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync();
  await handle?.close();
}

/** What is said when a file cannot be written, be the disk full or the folder closed. */
export function cannotKeep(cause: NodeJS.ErrnoException): AppError {
  const isFull = cause.code === 'ENOSPC' || cause.code === 'EDQUOT';
  return new AppError({
    code: 'unavailable',
    message: `photo not kept: ${cause.code}`,
    userMessage: isFull
      ? 'photo: the disk of the server is full, so the picture was not kept. Tell the administrator, and send it again when there is room.'
      : 'photo: the server cannot write where it keeps pictures, so this one was not kept. Tell the administrator (GUATU_FILES_DIR), then send it again.',
    field: 'photo',
    cause,
  });
}

/** The SHA-256 (hex) of what lies where the file of a digest should; null when nothing does. */
export async function digestOnDisk(folder: string, sha256: string): Promise<string | null> {
  const path = photoPath(folder, sha256);
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? digestOf(await readFile(path)) : null;
}

/** The file of a digest. Throws AppError `internal` when it is gone, or is no longer what was uploaded. */
export async function readPhotoFile(folder: string, sha256: string): Promise<Buffer> {
  const file = await readFile(photoPath(folder, sha256)).catch(() => null);
  if (file !== null && digestOf(file) === sha256) return file;
  const what = file === null ? 'is missing on the server' : 'is not what was uploaded';
  throw new AppError({
    code: 'internal',
    message: `photo ${sha256} ${what}`,
    userMessage: `The file of this photo ${what}. Tell the administrator: npm run ledger:verify names all such files, a backup has them.`,
    field: 'photo',
    value: sha256,
  });
}
