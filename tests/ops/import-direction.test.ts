import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');

/** A file, what it imports, and the rule that refuses it; null where the house allows it. */
const CASES: [file: string, statement: string, rule: string | null][] = [
  ['lib/ledger/a.ts', "import 'next/server'", 'lib-knows-no-framework-and-no-database'],
  ['lib/ledger/b.ts', "import type { ReactNode } from 'react'", 'lib-knows-no-framework-and-no-database'],
  ['lib/contract/a.ts', "import 'postgres'", 'lib-knows-no-framework-and-no-database'],
  [
    'lib/contract/b.ts',
    "import type { Row } from '../../db/schema/row'",
    'lib-knows-no-framework-and-no-database',
  ],
  ['lib/geo/a.ts', "import type { Word } from '../contract/word'", 'geo-and-calendar-are-lowest'],
  ['lib/calendar/a.ts', "import '../ledger/word'", 'geo-and-calendar-are-lowest'],
  ['lib/view-state/a.ts', "import '../map-style/word'", 'middle-of-lib-knows-no-map-style'],
  ['lib/map-style/a.ts', "import '../print/word'", 'map-style-knows-no-renderer'],
  ['lib/analytics/a.ts', "import '@turf/turf'", 'only-geo-knows-turf'],
  ['lib/map-style/b.ts', "import { Map } from 'maplibre-gl'", 'only-lib-map-runs-maplibre'],
  ['app/(work)/command/_panels/b.tsx', "import '@/lib/search/word'", 'search-stays-on-the-server'],
  ['db/schema/a.ts', "import '../queries/word'", 'schema-knows-drizzle-and-lib'],
  ['db/queries/issue/a.ts', "import '../../client'", 'queries-commands-and-live-know-schema-and-lib'],
  ['db/live/a.ts', "import '../seed/word'", 'queries-commands-and-live-know-schema-and-lib'],
  ['db/commands/issue/a.ts', "import '../../../app/_ui/word'", 'db-knows-no-web'],
  [
    'app/(work)/command/_panels/a.tsx',
    "import type { Row } from '@/db/schema/row'",
    'drawing-never-sees-the-database',
  ],
  ['app/(work)/command/load.ts', "import '@/db/client'", 'only-entrances-hold-the-connection'],
  ['app/api/open/a/route.ts', "import '@/db/client'", 'the-public-reads-through-the-open-role-only'],
  ['app/(public)/a/page.tsx', "import '@/app/_ui/reads'", 'the-public-reads-through-the-open-role-only'],
  ['db/open/a.ts', "import '../queries/word'", 'the-public-reads-through-the-open-role-only'],
  ['app/_ui/a.ts', "import '@/tests/support/word'", 'nothing-imports-tests'],
  ['db/queries/issue/b.ts', "import '@/scripts/word'", 'nothing-imports-scripts'],
  ['app/_ui/b.ts', "import './nowhere'", 'every-import-resolves'],
  ['lib/exchange/a.ts', "import './a'", 'no-circle'],

  ['lib/ledger/c.ts', "import '../calendar/word'", null],
  ['lib/geo/b.ts', "import '@turf/turf'", null],
  ['lib/map/a.ts', "import { Map } from 'maplibre-gl'", null],
  ['lib/map-style/c.ts', "import type { Map } from 'maplibre-gl'", null],
  ['db/schema/b.ts', "import 'drizzle-orm'", null],
  ['db/queries/issue/c.ts', "import '../../schema/row'", null],
  ['db/queries/search/a.ts', "import '../../../lib/search/word'", null],
  ['app/(work)/command/page.tsx', "import '@/db/client'", null],
  ['app/(public)/page.tsx', "import '@/db/open-client'", null],
  ['app/_ui/reads.ts', "import '@/db/queries/word'", null],
  ['app/api/health/route.ts', "import '@/db/client'", null],
  ['tests/ops/a.test.ts', "import '@/scripts/word'", null],
];

const TARGETS = [
  ...['calendar', 'ledger', 'contract', 'search', 'map-style', 'print'].map((room) => `lib/${room}/word.ts`),
  ...[
    'db/schema/row.ts',
    'db/queries/word.ts',
    'db/seed/word.ts',
    'db/client.ts',
    'db/open-client.ts',
    'app/_ui/word.ts',
  ],
  ...['tests/support/word.ts', 'scripts/word.ts'],
];

/** The names of the rules that each file breaks, as the command in `npm run check` finds them. */
function readViolations(project: string): Map<string, string[]> {
  const command = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const rooms = ['app', 'lib', 'db', 'scripts', 'tests'];
  const { stdout } = spawnSync(
    process.execPath,
    [command, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...rooms],
    { cwd: project, encoding: 'utf8' },
  );
  const { summary } = JSON.parse(stdout) as ICruiseResult;
  const found = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) found.set(from, [...(found.get(from) ?? []), rule.name]);
  return found;
}

describe('import direction', () => {
  let project = '';
  let violations: Map<string, string[]>;

  function write(file: string, content: string): void {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), content);
  }

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'guatu-imports-'));
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'dir');
    for (const file of TARGETS) write(file, 'export type Row = 1;\nexport type Word = 1;\n');
    for (const [file, statement] of CASES) {
      const isUsed = /import (?:type )?\{ (\w+) \}/.exec(statement)?.[1];
      write(file, `${statement};\n${isUsed ? `export type Used = ${isUsed};\n` : ''}`);
    }
    for (const file of ['tsconfig.json', '.dependency-cruiser.cjs'])
      copyFileSync(join(root, file), join(project, file));
    violations = readViolations(project);
  }, 60_000);
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it.each(CASES.filter(([, , rule]) => rule))('%s may not say: %s', (file, _statement, rule) => {
    expect(violations.get(file) ?? []).toContain(rule);
  });

  it.each(CASES.filter(([, , rule]) => rule === null))('%s may say: %s', (file) => {
    expect(violations.get(file) ?? []).toEqual([]);
  });
});
