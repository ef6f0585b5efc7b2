import { describe, expect, it } from 'vitest';
import { readOfficeFile } from '@/lib/exchange/office-file';
import { type Problem, ProblemList } from '@/lib/exchange/problem';
import { PROBLEM_SENTENCES_EN } from '@/scripts/import/problem-sentences-en';
import { PROBLEM_SENTENCES_ZH } from '@/scripts/import/problem-sentences-zh';

function read(office: unknown) {
  const problems: Problem[] = [];
  const said = readOfficeFile(
    new TextEncoder().encode(JSON.stringify(office)),
    new ProblemList('office.json', problems),
  );
  return { said, problems };
}

const RASTER = { kind: 'raster', url: 'https://maps.example/{z}/{x}/{y}.png', attribution: 'Example' };

describe('the basemap of an office file', () => {
  it('is read with what it leaves out filled in', () => {
    expect(read({ basemap: RASTER }).said?.basemap).toEqual({ ...RASTER, tileSize: 256, maxZoom: 18 });
    expect(read({ basemap: { kind: 'tianditu', key: '0123456789' } }).said?.basemap).toEqual({
      kind: 'tianditu',
      key: '0123456789',
      look: 'vector',
    });
  });

  it('is the schematic when it is null, and left as it was when it is not named', () => {
    expect(read({ basemap: null }).said).toEqual({ basemap: { kind: 'schematic' } });
    expect(read({ nameZh: '试点' }).said).toEqual({ nameZh: '试点' });
  });

  it.each([
    [{ kind: 'amap' }, 'basemap.kind', 'amap', 'schematic, tianditu, pmtiles, raster or style'],
    ['tianditu', 'basemap', 'tianditu', 'schematic, tianditu'],
    [
      { kind: 'raster', url: 'https://maps.example/tiles' },
      'basemap.url',
      'https://maps.example/tiles',
      '{z}',
    ],
    [{ ...RASTER, maxZoom: 40 }, 'basemap.maxZoom', '40', '1 to 24'],
    [{ ...RASTER, atribution: 'x' }, 'basemap.atribution', 'x', 'no such key'],
  ])(
    'that is wrong, %j, is told with its key, its value and what may stand there',
    (basemap, column, value, rule) => {
      const { said, problems } = read({ basemap });
      expect(said).toBeNull();
      expect(problems).toEqual([
        { file: 'office.json', row: null, column, value, code: 'basemap_malformed' },
      ]);
      expect(PROBLEM_SENTENCES_EN.basemap_malformed(problems[0]!)).toContain(rule);
    },
  );

  it('never shows a key, even a wrong one or one in the wrong place', () => {
    const { problems } = read({ basemap: { kind: 'tianditu', key: 'se-cret' } });
    expect(JSON.stringify(problems)).not.toContain('se-cret');
    expect(problems[0]).toMatchObject({ column: 'basemap.key', value: null });
    for (const office of [{ key: 'se-cret' }, { basmap: { key: 'se-cret' } }, [{ key: 'se-cret' }]]) {
      expect(read(office).problems).toHaveLength(1);
      expect(JSON.stringify(read(office).problems)).not.toContain('se-cret');
    }
  });

  it.each([
    'https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}',
    'https://rt0.map.gtimg.com/tile?z={z}&x={x}&y={y}',
    'https://maponline0.bdimg.com/tile/?x={x}&y={y}&z={z}',
  ])('may not be the shifted service %s', (url) => {
    expect(read({ basemap: { ...RASTER, url } }).problems).toMatchObject([{ code: 'basemap_shifted' }]);
  });
});

describe('an office file', () => {
  it('that is wrong is told by path and value, with what to do in both languages', () => {
    const { said, problems } = read({ timeZone: 'Mars', numberPrefix: 'yt', zone: 1, street: { code: 'S' } });
    expect(said).toBeNull();
    expect(problems.map(({ column, value, rule }) => [column, value, rule])).toEqual([
      ['timeZone', 'Mars', 'time_zone'],
      ['numberPrefix', 'yt', 'prefix'],
      ['street.nameZh', null, 'missing'],
      ['zone', '1', 'unknown_key'],
    ]);
    expect(problems.map((problem) => PROBLEM_SENTENCES_ZH[problem.code](problem))).toEqual([
      expect.stringContaining('Asia/Shanghai'),
      expect.stringContaining('大写字母'),
      expect.stringContaining('请补上'),
      expect.stringContaining('numberPrefix'),
    ]);
  });
});
