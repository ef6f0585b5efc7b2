import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '@/scripts/bench/report/write-report';
import { finishGuatu } from '../support/guatu-process';
import { makeTemporaryFolder } from '../support/temporary-folder';

const BENCH = ['scripts/bench.mjs'];

describe('npm run bench', () => {
  const folder = makeTemporaryFolder('bench');
  afterAll(() => folder.remove());

  it('ends with a table, the raw figures, and nothing left in the data folder', async () => {
    const [json, data] = [join(folder.path, 'raw.json'), join(folder.path, 'data')];
    const parts = 'floor,drill-down,memory';
    const { code, output } = await finishGuatu(
      [...BENCH, '--rows', '2000', '--only', parts, '--json', json],
      { GUATU_DATA_DIR: data },
    );
    expect(code, output).toBe(0);
    expect(output).toMatch(/empty handler +100 +\d/);
    const { rows, figures, machine } = JSON.parse(readFileSync(json, 'utf8')) as Report;
    expect(rows).toBe(2000);
    expect(machine.cores).toBeGreaterThan(0);
    expect(new Set(figures.map(({ part }) => part))).toEqual(new Set(parts.split(',')));
    for (const { what, samples, p50, most } of figures.filter(({ unit }) => unit === 'ms')) {
      expect(samples!.length, what).toBeGreaterThan(0);
      expect(most, what).toBeGreaterThanOrEqual(p50);
    }
    expect(() => readFileSync(data)).toThrow('ENOENT');
  }, 300_000);

  it.each([
    [['--rows', 'many'], /--rows many: .*whole number from 1000/],
    [['--rows', '10'], /--rows 10: /],
    [['--only', 'tiles,tlies'], /--only tlies: .*choose among .*tiles/],
    [['--row', '5000'], /no option --row\b/],
    [['--json'], /--json needs/],
    [['fast'], /"fast"/],
    [['--keep', '.'], /--keep .*something else than a city/],
  ])('%j is refused in one sentence that names it', async (args, sentence) => {
    const { code, output } = await finishGuatu([...BENCH, ...args, '--only', 'memory']);
    expect(output).toMatch(sentence);
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });

  it('--help names every part and does nothing else', async () => {
    const { code, output } = await finishGuatu([...BENCH, '--help']);
    expect(code).toBe(0);
    for (const part of ['tiles', 'postgis', 'browser', 'import'])
      expect(output).toMatch(new RegExp(`^  ${part} `, 'm'));
  });
});
