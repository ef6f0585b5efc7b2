import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/contract/app-error';
import { permittedBasemap, SCHEMATIC } from '@/lib/contract/basemap';
import { parseBasemap } from '@/lib/contract/parse-basemap';
import { foreignStyleGround, tiledGround, vectorArchiveGround } from '@/lib/map-style/basemap-ground';

const refusal = (value: unknown): AppError => {
  try {
    parseBasemap(value);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('was not refused');
};

describe('the basemap setting', () => {
  it('is the schematic when nothing is set', () => {
    expect(parseBasemap(null)).toEqual({ kind: 'schematic' });
  });

  it('reads every kind', () => {
    expect(parseBasemap({ kind: 'tianditu', key: '0123456789abcdef' })).toMatchObject({ look: 'vector' });
    expect(parseBasemap({ kind: 'pmtiles', url: '/town.pmtiles' })).toMatchObject({ attribution: '' });
    expect(parseBasemap({ kind: 'raster', url: 'https://t.invalid/{z}/{x}/{y}.png' })).toMatchObject({
      maxZoom: 18,
    });
    expect(parseBasemap({ kind: 'style', url: 'https://t.invalid/style.json' })).toMatchObject({
      kind: 'style',
    });
  });

  it('is refused with the field, the value and what to give, but never with the key', () => {
    expect(refusal({ kind: 'google' }).userMessage).toMatch(
      /basemap.*schematic, tianditu, pmtiles, raster or style/,
    );
    expect(refusal({ kind: 'raster', url: 'https://t.invalid/tiles' }).userMessage).toMatch(
      /basemap\.url.*t\.invalid\/tiles.*\{z\}, \{x\} and \{y\}/,
    );
    expect(refusal({ kind: 'style', url: 'javascript:alert(1)' }).field).toBe('basemap.url');
    expect(refusal({ kind: 'pmtiles', url: '//elsewhere.invalid/x' }).field).toBe('basemap.url');
    expect(refusal({ kind: 'tianditu', key: 'my secret!' }).userMessage).not.toContain('my secret');
  });

  it('is the schematic wherever the places are invented (truth 5)', () => {
    const real = parseBasemap({ kind: 'tianditu', key: '0123456789abcdef' });
    expect(permittedBasemap(real, true)).toEqual(SCHEMATIC);
    expect(permittedBasemap(real, false)).toEqual(real);
  });
});

describe('the ground that a basemap gives', () => {
  it('asks Tianditu for Web Mercator, ground and labels, with the key', () => {
    const ground = tiledGround({ kind: 'tianditu', key: 'abc12345', look: 'imagery' }, 'light');
    const source = ground?.sources['base-tianditu-img'];
    const [first] = source?.type === 'raster' ? (source.tiles ?? []) : [];
    expect(first).toContain('https://t0.tianditu.gov.cn/img_w/wmts?');
    expect(first).toContain(
      'TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=abc12345',
    );
    expect(ground?.layers.map(({ id }) => id)).toEqual(['base-tianditu-img', 'base-tianditu-cia']);
  });

  it('takes surfaces and lines of a foreign style, never its words', () => {
    const ground = foreignStyleGround({
      sources: { osm: { type: 'vector', url: 'https://t.invalid/tiles.json' } },
      layers: [
        {
          id: 'water',
          type: 'fill',
          source: 'osm',
          'source-layer': 'water',
          paint: { 'fill-color': '#abc' },
        },
        {
          id: 'wood',
          type: 'fill',
          source: 'osm',
          'source-layer': 'wood',
          paint: { 'fill-pattern': 'trees' },
        },
        { id: 'cities', type: 'symbol', source: 'osm', 'source-layer': 'place' },
      ],
    });
    expect(ground?.layers.map(({ id }) => id)).toEqual(['base-water']);
    expect(ground?.layers[0]).toMatchObject({ source: 'base-osm' });
    expect(foreignStyleGround('<html>')).toBeNull();
  });

  it('draws no border of a vector file: county and higher borders are not ours to draw', () => {
    const { layers } = vectorArchiveGround(
      '/x.pmtiles',
      '',
      ['boundaries', 'water', 'roads', 'places'],
      'light',
    );
    expect(layers.map(({ id }) => id)).toEqual(['base-water', 'base-roads']);
  });
});
