import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../bootstrap/refusal.mjs';
import { lastLines, runCaptured } from '../bootstrap/run-captured.mjs';
import { PROJECT_ROOT } from './project-root';

export const NEXT_BIN = join(PROJECT_ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');

/** Folders and files of the project's top that the web application is built from. */
const BUILT_FROM =
  /^(app|lib|db|public)$|^(package-lock|tsconfig)\.json$|^(next\.config|proxy|instrumentation)[\w.-]*$/;

const STAMP = 'guatu-built-from';

function listFiles(path: string): string[] {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A hash over everything that goes into a build, so that the same sources are never built twice. */
export function hashSources(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith('NEXT_PUBLIC_')) hash.update(`${name}=${value}\0`);
  }
  const files = readdirSync(root, { withFileTypes: true })
    .filter((entry) => BUILT_FROM.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(root, entry.name)) : [join(root, entry.name)]));
  for (const file of files.sort())
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** @param buildFolder relative to the project, as NEXT_DIST_DIR */
export function isBuilt(buildFolder: string): boolean {
  const stamp = join(PROJECT_ROOT, buildFolder, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources(PROJECT_ROOT);
}

/** The environment in which Next finds a build that does not lie in .next. */
export function buildEnvironment(buildFolder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    GUATU_BUILD_DIR: buildFolder,
  };
}

export async function buildApplication(buildFolder: string, signal?: AbortSignal): Promise<void> {
  const folder = join(PROJECT_ROOT, buildFolder);
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
  const sources = hashSources(PROJECT_ROOT);
  const { code, output } = await runCaptured(process.execPath, [NEXT_BIN, 'build'], {
    cwd: PROJECT_ROOT,
    env: buildEnvironment(buildFolder),
    signal,
  });
  if (/ENOSPC|No space left/.test(output)) {
    throw Object.assign(new Error(output), { code: 'ENOSPC', path: folder });
  }
  if (code !== 0) {
    throw new Refusal('The application could not be built: see below what Next said.', {
      details: lastLines(output, 40),
    });
  }
  writeFileSync(join(folder, STAMP), sources);
}
