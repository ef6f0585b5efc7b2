import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isInstalled } from '@/scripts/bootstrap/install.mjs';
import { hashSources } from '@/scripts/server/build';
import { makeTemporaryFolder } from '../support/temporary-folder';

describe('what is current is not done again', () => {
  const folder = makeTemporaryFolder('fresh');
  afterAll(() => folder.remove());

  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true });
    writeFileSync(join(folder.path, path), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const thisMachine = { os: [process.platform], cpu: [process.arch] };
  const lock = (packages: Record<string, unknown>) => write('package-lock.json', { packages });
  const installed = (packages: Record<string, unknown>) =>
    write('node_modules/.package-lock.json', { packages });

  it('packages are installed when node_modules holds what the lockfile says, and for this machine', () => {
    const next = { 'node_modules/next': { version: '1.0.0' } };
    lock({ '': {}, ...next });
    expect(isInstalled(folder.path)).toBe(false);
    installed(next);
    expect(isInstalled(folder.path)).toBe(true);

    lock({ ...next, 'node_modules/next': { version: '1.0.1' } });
    expect(isInstalled(folder.path)).toBe(false);
    lock({ ...next, 'node_modules/react': { version: '1.0.0' } });
    expect(isInstalled(folder.path)).toBe(false);
    lock({
      ...next,
      'node_modules/other': { version: '1.0.0', optional: true, os: ['plan9'], cpu: ['vax'] },
    });
    expect(isInstalled(folder.path)).toBe(true);
    lock({ ...next, 'node_modules/postgres': { version: '1.0.0', optional: true, ...thisMachine } });
    expect(isInstalled(folder.path)).toBe(false);
  });

  it('a build is current until something changes that it is built from', () => {
    write('app/page.tsx', 'one');
    const first = hashSources(folder.path);
    write('tests/unit/a.test.ts', 'no part of a build');
    write('README.md', 'nor is this');
    expect(hashSources(folder.path)).toBe(first);
    write('app/page.tsx', 'two');
    expect(hashSources(folder.path)).not.toBe(first);
    write('app/page.tsx', 'one');
    expect(hashSources(folder.path)).toBe(first);
    write('lib/geo/new.ts', '');
    expect(hashSources(folder.path)).not.toBe(first);
  });
});
