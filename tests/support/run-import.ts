import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ImportRun {
  exit: number | null;
  /** both outputs, in English */
  output: string;
}

/** Runs `npm run import`'s script on a database, as somebody without a terminal would. */
export function runImport(ownerUrl: string, args: string[]): Promise<ImportRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/import.ts', ...args], {
      env: { ...process.env, DATABASE_URL: ownerUrl, LANG: 'C', LC_ALL: 'C', INIT_CWD: process.cwd() },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const gather = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', gather);
    child.stderr.on('data', gather);
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, output }));
  });
}

/** A folder of files to import. */
export interface ImportFolder {
  write(name: string, content: string | Uint8Array): string;
  remove(): void;
}

export function createImportFolder(): ImportFolder {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-import-'));
  return {
    write(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
