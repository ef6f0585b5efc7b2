// @ts-check
import { statfsSync } from 'node:fs';
import { Refusal } from './refusal.mjs';

/** Megabytes: PostgreSQL writes its log in files of 16. */
const SMALLEST_USEFUL = 32;

/** @param {string} folder */
function freeMegabytes(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1e6);
}

/**
 * Refuses before anything is half done when the disk of a folder is nearly full.
 * @param {string} folder an existing folder
 * @param {number} neededMegabytes
 * @param {string} purpose what the space is for, e.g. "to install"
 */
export function requireDiskSpace(folder, neededMegabytes, purpose) {
  const free = freeMegabytes(folder);
  if (free >= neededMegabytes) return;
  throw new Refusal(
    `The disk of ${folder} is full: ${free} MB are free and Guatu needs ${neededMegabytes} MB ${purpose}; free some space and start again.`,
  );
}

/**
 * Tells a failure on a full disk as that: a database that could not write its log ends, and its clients only hear that
 * it is gone.
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function blameFullDisk(folder, work) {
  try {
    return await work();
  } catch (error) {
    if (freeMegabytes(folder) >= SMALLEST_USEFUL) throw error;
    throw Object.assign(new Error('No space is left', { cause: error }), { code: 'ENOSPC', path: folder });
  }
}
