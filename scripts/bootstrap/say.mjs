// @ts-check

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {number} milliseconds */
export function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(milliseconds < 9_950 ? 1 : 0)} s`;
}

/**
 * Names a step, does it, and tells how long it took.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const begun = Date.now();
  process.stdout.write(`· ${name} … `);
  try {
    const result = await work();
    process.stdout.write(`${formatSeconds(Date.now() - begun)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed after ${formatSeconds(Date.now() - begun)}\n`);
    throw error;
  }
}
