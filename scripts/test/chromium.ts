import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { Refusal } from '../bootstrap/refusal.mjs';
import { lastLines, runCaptured } from '../bootstrap/run-captured.mjs';
import { step } from '../bootstrap/say.mjs';
import { PROJECT_ROOT } from '../server/project-root';

/**
 * Chromium without a graphics card: WebGL is computed, and nothing is fetched that a test did not ask for. The page around
 * the map is painted by the processor at once; through a computed graphics card it would take three times as long.
 */
export const CHROMIUM_FLAGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-rasterization',
  '--disable-gpu-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const INSTALLED_AT = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function runs(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/** The first browser that runs: the one that CHROMIUM_PATH names, Playwright's own, the system's. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new Refusal(
      `CHROMIUM_PATH is "${named}" and no browser that runs is there: correct it, or leave it out.`,
    );
  }
  return [chromium.executablePath(), ...INSTALLED_AT].find(runs);
}

async function installChromium(): Promise<void> {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const commands: [string, ...string[]][] = isDebianRoot
    ? [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
      ]
    : [[process.execPath, join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']];
  for (const [program, ...args] of commands) {
    const { code, output } = await runCaptured(program, args, {
      cwd: PROJECT_ROOT,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (code !== 0) {
      throw new Refusal(
        `There is no Chromium for the end-to-end tests and "${program} ${args.join(' ')}" failed: install one and set CHROMIUM_PATH.`,
        { details: lastLines(output) },
      );
    }
  }
}

export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  await step('Installing Chromium for the end-to-end tests', installChromium);
  const installed = findChromium();
  if (installed) return installed;
  throw new Refusal('Chromium was installed and does not run: set CHROMIUM_PATH to a browser that does.');
}
