// @ts-check
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { reportFailure } from './refusal.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * The road of every command: install what is missing, then run TypeScript.
 * @param {string} script path from the project's folder of a module that exports `main(args)`
 */
export async function enter(script) {
  try {
    process.chdir(root);
    await ensureInstalled(root);
    // Loaded by its address and only now: it may just have been installed.
    await import(pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href);
    const { main } = await import(pathToFileURL(resolve(root, script)).href);
    await main(process.argv.slice(2));
  } catch (error) {
    reportFailure(error);
  }
}
