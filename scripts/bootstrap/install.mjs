// @ts-check
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireDiskSpace } from './disk-space.mjs';
import { Refusal } from './refusal.mjs';
import { lastLines, runCaptured } from './run-captured.mjs';
import { step } from './say.mjs';

/** Megabytes of node_modules, rounded up. */
const INSTALLED_MEGABYTES = 1_000;

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 */

/** @param {string} path @returns {Lockfile} */
function readLockfile(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * Whether node_modules holds what the lockfile says. npm writes node_modules/.package-lock.json last of all, so
 * that an interrupted installation never passes.
 * @param {string} root the project's folder
 */
export function isInstalled(root) {
  const installedPath = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const wanted = readLockfile(join(root, 'package-lock.json')).packages;
  const installed = readLockfile(installedPath).packages;
  return Object.entries(wanted).every(([path, locked]) => {
    if (path === '' || installed[path]?.version === locked.version) return true;
    return installed[path] === undefined && locked.optional === true && !isForThisMachine(locked);
  });
}

/**
 * An optional package without a platform of its own may be missing (npm leaves it out when its parent is not for
 * this machine); one made for this platform may not.
 * @param {LockedPackage} locked
 */
function isForThisMachine({ os, cpu, libc }) {
  if (os === undefined || cpu === undefined || libc !== undefined) return false;
  return os.includes(process.platform) && cpu.includes(process.arch);
}

/**
 * Installs from the lockfile when node_modules is not what it says.
 * @param {string} root
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  accessSync(root, constants.W_OK);
  requireDiskSpace(root, INSTALLED_MEGABYTES, 'to install its packages');
  await step('Installing packages from the lockfile (a few minutes the first time)', () =>
    installPackages(root),
  );
}

/** @param {string} root */
async function installPackages(root) {
  // Development packages too, whatever NODE_ENV says: the build needs them.
  const options = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const { code, output } = npm
    ? await runCaptured(process.execPath, [npm, ...options], { cwd: root })
    : await runCaptured('npm', options, { cwd: root, shell: process.platform === 'win32' });
  if (code === 0) return;
  if (/ENOSPC/.test(output))
    throw Object.assign(new Error('npm ci'), { code: 'ENOSPC', path: join(root, 'node_modules') });
  if (/EACCES|EPERM|EROFS/.test(output)) {
    throw Object.assign(new Error('npm ci'), { code: 'EACCES', path: join(root, 'node_modules') });
  }
  throw new Refusal(
    'The packages could not be installed: look at what npm said below, see to the network or set a mirror with "npm config set registry <url>", and start again.',
    { details: lastLines(output) },
  );
}
