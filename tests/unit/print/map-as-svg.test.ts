import { describe, expect, it } from 'vitest';
import { rowsOf } from '@/lib/contract/columns';
import { airyBounds, cameraFor, projectedPixel } from '@/lib/map-style/fit-bounds';
import { scaleLength } from '@/lib/print/draw-furniture';
import { frameOf } from '@/lib/print/frame';
import { mapAsSvg, type SvgOptions } from '@/lib/print/map-as-svg';
import { element, escapeText } from '@/lib/print/markup';
import { extentOf, type Label, placeLabels } from '@/lib/print/place-labels';
import { marksOf } from '@/lib/print/print-view';
import { demoIssues, demoPlaces, demoView } from '@/tests/support/demo-map';

const bounds = airyBounds(demoPlaces.bounds);
const options: SvgOptions = {
  framing: { kind: 'fit', bounds },
  marks: marksOf(demoIssues),
  links: {
    area: ({ kind, code }) => `/command?area=${kind}:${code}`,
    issue: (number) => `/command?issue=${number}`,
  },
  furniture: { synthetic: '示意图 · 合成数据', reviewNumber: '豫S〔2026〕000号', north: '北' },
  title: '老街街道',
};

/** Reads a document and complains about any tag that is not closed by its own. Returns the names of the elements. */
function readXml(text: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  const rest = text.replace(
    /<(\/?)([a-zA-Z]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, close, name, _attributes, empty) => {
      if (close) expect(open.pop()).toBe(name);
      else {
        names.push(name);
        if (!empty) open.push(name);
      }
      return '';
    },
  );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#39);)/);
  return names;
}

describe('the map as SVG', () => {
  const svg = mapAsSvg(demoView, options);

  it('is one well-formed document', () => {
    const names = readXml(svg);
    expect(names.filter((name) => name === 'svg')).toHaveLength(4);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same text for the same input', () => {
    expect(mapAsSvg(structuredClone(demoView), options)).toBe(svg);
  });

  it('stays below 150 kB for the demo', () => {
    expect(Buffer.byteLength(svg)).toBeLessThan(150_000);
  });

  it('links every community, every building with open issues and every mark, each with its name', () => {
    const links = [...svg.matchAll(/<a [^>]*href="([^"]+)"[^>]*><title>([^<]+)<\/title>/g)];
    const hrefs = links.map(([, href]) => href);
    for (const { properties } of demoPlaces.communities.features) {
      expect(hrefs).toContain(`/command?area=community:${properties.code}`);
    }
    for (const { code, open } of rowsOf(demoView.counts.buildings)) {
      expect(hrefs.includes(`/command?area=building:${code}`)).toBe(open > 0);
    }
    for (const { numbers } of options.marks) expect(hrefs).toContain(`/command?issue=${numbers[0]}`);
    expect(links.every(([, , title]) => title!.length > 0)).toBe(true);
  });

  it('draws every lamp when they are switched on, and none before', () => {
    const dots = (layers: typeof demoView.layers) =>
      mapAsSvg({ ...demoView, layers }, options).match(/h0(?=[M"])/g)?.length ?? 0;
    expect(dots(['lamps'])).toBe(demoPlaces.lamps.features.length);
    expect(dots([])).toBe(0);
  });

  it('draws every key place when they are switched on, those without extent as a ring', () => {
    const point = {
      type: 'Feature' as const,
      properties: { code: 'gate', kind: 'school', nameZh: '校门', nameEn: 'School gate' },
      geometry: { type: 'Point' as const, coordinates: [114.03, 33.58] },
    };
    const features = [...demoPlaces.keyPlaces.features, point];
    const places = { ...demoPlaces, keyPlaces: { ...demoPlaces.keyPlaces, features } };
    const drawn = (layers: typeof demoView.layers) => mapAsSvg({ ...demoView, places, layers }, options);
    const [, group = ''] = /<g class="key-places"[^>]*>(.*?)<\/g>/.exec(drawn(['keyPlaces'])) ?? [];
    expect(group.match(/<path/g)).toHaveLength(features.length - 1);
    expect(drawn(['keyPlaces']).match(/<circle class="p"/g)).toHaveLength(1);
    expect(drawn([])).not.toContain('key-places');
  });

  it('says on itself that the places are invented, and its review number', () => {
    expect(svg).toContain('示意图 · 合成数据');
    expect(svg).toContain('豫S〔2026〕000号');
    expect(svg).toMatch(/\d00 m<\/text>/);
  });

  it('lets no name become markup', () => {
    const nasty = `"><script>alert('1')</script>&lt;\u0000`;
    const code = demoPlaces.communities.features[0]!.properties.code;
    const view = {
      ...demoView,
      names: { ...demoView.names, community: { [code]: { zh: nasty, en: nasty } } },
    };
    const marks = [{ ...options.marks[0]!, title: nasty, numbers: [nasty] }];
    const drawn = mapAsSvg(view, { ...options, marks, title: nasty });
    readXml(drawn);
    expect(drawn).not.toContain('<script');
    expect(drawn).not.toContain('\u0000');
    expect(drawn).toContain('&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;lt;');
  });

  it('takes its colours from the page, or stands alone', () => {
    expect(svg).toContain('var(--map-river)');
    const alone = mapAsSvg({ ...demoView, theme: 'dark' }, { ...options, colours: 'hex', links: null });
    expect(alone).not.toContain('var(--map-');
    expect(alone).not.toContain('<a ');
    expect(alone).toContain('#13303C');
  });

  it('draws houses when one comes near, and leaves out what is far away', () => {
    const camera = { lng: 114.0302, lat: 33.5795, zoom: 18, bearing: 30, pitch: 0 };
    const near = mapAsSvg(demoView, { ...options, framing: { kind: 'camera', camera } });
    readXml(near);
    expect(Buffer.byteLength(near)).toBeLessThan(150_000);
    expect(near.match(/class="p"/g)!.length).toBeLessThan(svg.match(/class="p"/g)!.length);
  });

  it('names buildings and no community when one comes near, each name below the mark that stands there', () => {
    const [lng, lat] = [114.0302, 33.5795];
    const { code } = demoPlaces.buildings.features[0]!.properties;
    const openMarks = [{ id: code, name: '一号院', kind: 'open', open: 2, lng, lat } as const];
    const names = { ...demoView.names, building: { [code]: { zh: '一号院', en: 'No. 1' } } };
    const camera = { lng, lat, zoom: 17, bearing: 0, pitch: 0 };
    const near = mapAsSvg(
      { ...demoView, names, openMarks },
      { ...options, framing: { kind: 'camera', camera } },
    );
    expect(near).not.toContain('class="p l area"');
    const [, , y] = /class="p l building" style="--x:([-\d.]+);--y:([-\d.]+)"><text[^>]*>一号院/.exec(near)!;
    const [, , markY] = /class="p" style="--x:([-\d.]+);--y:([-\d.]+)"><title>● 一号院 2/.exec(near)!;
    expect(Number(y) - Number(markY)).toBeGreaterThan(12);
  });
});

describe('the projection of the SVG', () => {
  const places = [
    [114.0193, 33.5738],
    [114.0409, 33.5852],
    [114.0301, 33.5801],
  ] as const;

  it('puts a place of a fitted picture where the fitted camera has it, in any box', () => {
    const frame = frameOf({ kind: 'fit', bounds });
    for (const box of [
      { width: 1168, height: 868 },
      { width: 390, height: 360 },
      { width: 3000, height: 900 },
    ]) {
      const unit = Math.min(box.width / frame.size.width, box.height / frame.size.height);
      for (const [lng, lat] of places) {
        const [x, y] = frame.project(lng, lat);
        const [wantedX, wantedY] = projectedPixel(cameraFor(bounds, box), box, lng, lat);
        expect(box.width / 2 + x * unit).toBeCloseTo(wantedX, 4);
        expect(box.height / 2 + y * unit).toBeCloseTo(wantedY, 4);
      }
    }
  });

  it('puts a place under a turned camera where the camera has it', () => {
    const camera = { lng: 114.03, lat: 33.58, zoom: 16.3, bearing: -40, pitch: 0 };
    const box = { width: 800, height: 600 };
    for (const [lng, lat] of places) {
      const [x, y] = frameOf({ kind: 'camera', camera }).project(lng, lat);
      const [wantedX, wantedY] = projectedPixel(camera, box, lng, lat);
      expect([400 + x, 300 + y]).toEqual([expect.closeTo(wantedX, 4), expect.closeTo(wantedY, 4)]);
    }
  });
});

describe('the parts of the picture', () => {
  it('gather issues that stand at one place into one mark, and leave out those without a place', () => {
    const [one] = demoIssues;
    const marks = marksOf([
      one!,
      { ...one!, number: 'B', light: 'amber' },
      { ...one!, number: 'C', lng: null },
    ]);
    expect(marks).toEqual([
      expect.objectContaining({ n: 2, red: 1, light: 'red', numbers: [one!.number, 'B'] }),
    ]);
  });

  it('choose a round length for the scale', () => {
    expect(scaleLength(1.8)).toEqual({ metres: 200, units: 200 / 1.8 });
    expect(scaleLength(0.2).metres).toBe(20);
  });

  it('place no writing on other writing', () => {
    const frame = frameOf({ kind: 'fit', bounds });
    const at = (x: number, y: number): Label => ({
      lines: [{ text: '受降路社区', sizePx: 16, isBold: true }],
      x,
      y,
      turn: 0,
      isUpright: false,
      kind: 'area',
    });
    const placed = placeLabels(frame, [at(0, 0), at(20, 5), at(0, 60), at(99_999, 0)]);
    expect(placed.map(({ y }) => y)).toEqual([0, 60]);
    expect(extentOf(at(0, 0)).right).toBeGreaterThan(40);
    const building = { ...at(0, 0), kind: 'building' };
    expect(placeLabels(frame, [building], [extentOf(at(30, 0))])).toEqual([]); // there lies what is selected
  });

  it('escape what stands in attributes as well as in text', () => {
    expect(element('a', { href: `x"onclick='y'`, title: null }, escapeText('<&>'))).toBe(
      '<a href="x&quot;onclick=&#39;y&#39;">&lt;&amp;&gt;</a>',
    );
  });
});
