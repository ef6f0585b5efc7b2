import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tiledGround } from '@/lib/map-style/basemap-ground';
import { FEATURE_SOURCES, featureSource } from '@/lib/map-style/sources';
import { mapStyle, styleLayers } from '@/lib/map-style/style';
import { TOKENS } from '@/lib/map-style/tokens';
import { anyView, demoView } from '@/tests/support/demo-map';

const few = { numRuns: 25 };
const groundOf = (view: typeof demoView) => tiledGround(view.basemap, view.theme);
const ids = (view: typeof demoView) => styleLayers(view).map(({ id }) => id);

describe('the style of the map', () => {
  it('is valid MapLibre style for whatever an office can look at', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(validateStyleMin(mapStyle(view, groundOf(view)))).toEqual([]);
      }),
      few,
    );
  });

  it('has the same layers in the same order for every view, so that a view is only a change of properties', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(ids(view)).toEqual(ids(demoView));
      }),
      few,
    );
  });

  it('needs nothing from outside: no glyph server, no sprite, no foreign address', () => {
    const style = mapStyle(demoView);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    const addresses = JSON.stringify(style).match(/https?:\/\/[^"/]+/g) ?? [];
    expect([...new Set(addresses)]).toEqual(['http://127.0.0.1']);
  });

  it('never lays a real basemap under invented places, whatever is set', () => {
    fc.assert(
      fc.property(anyView, (any) => {
        const view = { ...any, isSynthetic: true };
        const style = mapStyle(view, groundOf(view));
        expect(style.layers.filter(({ id }) => id.startsWith('base-'))).toEqual([]);
        expect(Object.keys(style.sources).filter((id) => id.startsWith('base-'))).toEqual([]);
      }),
      few,
    );
  });

  it('lays a real basemap beneath everything else and takes its own ground away', () => {
    const view = {
      ...demoView,
      isSynthetic: false,
      basemap: { kind: 'tianditu' as const, key: '0123456789abcdef', look: 'vector' as const },
    };
    const layers = styleLayers(view, groundOf(view));
    expect(layers.slice(0, 3).map(({ id }) => id)).toEqual([
      'background',
      'base-tianditu-vec',
      'base-tianditu-cva',
    ]);
    const ground = layers.filter(({ id }) => id.startsWith('ground-') || id === 'road');
    expect(ground.map(({ layout }) => layout?.visibility)).toEqual(ground.map(() => 'none'));
  });

  it('draws from the ground up: paper, shade, heat, town, buildings, marks, veil, selection, names of areas', () => {
    const order = [
      'background',
      'ground-block',
      'shade-community',
      'heat',
      'road',
      'building-light',
      'community-border',
      'building-badge',
      'issue-mark',
      'issue-cell',
      'focus-mask',
      'selected-outline',
      'community-name',
      'selected-space', // names are placed from the top down: they make way for it
    ];
    expect(ids(demoView).filter((id) => order.includes(id))).toEqual(order);
  });

  it('draws all lines and areas from one source while nothing is chosen, so that the masks of its tiles are painted once', () => {
    fc.assert(
      fc.property(anyView, (any) => {
        const layers = any.layers.filter((name) => name !== 'heat');
        const bare = { ...any, layers, focus: null, selection: null, walk: null };
        const clipped = styleLayers(bare).flatMap((layer) =>
          (layer.type === 'fill' || layer.type === 'line') && layer.layout?.visibility !== 'none'
            ? [layer.source]
            : [],
        );
        expect(new Set(clipped)).toEqual(new Set(['shapes']));
      }),
      few,
    );
  });

  it('writes all that is written of the counts from one source, each layer what is its own', () => {
    const own = {
      'community-name': 'community-names',
      'grid-name': 'grid-names',
      'building-name': 'building-names',
    };
    const { features } = FEATURE_SOURCES.labels.data(demoView);
    for (const [id, part] of Object.entries(own)) {
      const layer = styleLayers(demoView).find((one) => one.id === id);
      expect(layer).toMatchObject({ source: 'labels', filter: ['==', ['get', 'part'], part] });
      expect(features.some(({ properties }) => properties?.part === part)).toBe(true);
    }
    const badges = styleLayers(demoView).filter(({ id }) => id.startsWith('building-badge'));
    expect(badges.map((layer) => 'source' in layer && layer.source)).toEqual(['labels', 'labels']);
  });

  it('shows the veil and the outlines as soon as there is something to veil or to outline', () => {
    const { code } = demoView.places.communities.features[0]!.properties;
    const place = { kind: 'community' as const, code };
    const shown = (view: typeof demoView) =>
      styleLayers(view)
        .filter(({ layout }) => layout?.visibility !== 'none')
        .map(({ id }) => id);
    expect(shown(demoView)).not.toContain('focus-mask');
    expect(shown({ ...demoView, focus: place })).toEqual(
      expect.arrayContaining(['focus-mask', 'focus-outline']),
    );
    expect(shown({ ...demoView, selection: place })).toEqual(expect.arrayContaining(['selected-outline']));
  });

  it('lets tiles reach as far beyond their edge as the widest road is wide to one side', () => {
    const wide = structuredClone(demoView.places);
    wide.roads.features[0]!.properties.widthMetres = 90;
    const buffer = (places: typeof wide) => featureSource('shapes', { ...demoView, places }).buffer ?? 0;
    expect(buffer(demoView.places)).toBe(16);
    // at 33.6° north a pixel of the nearest tiles, zoom 16, is 0.995 m wide
    expect(buffer(wide)).toBeGreaterThanOrEqual(45 / 0.995);
    expect(buffer(wide)).toBeLessThan(128);
  });

  it('has label layers that only have labels, and labels only in label layers', () => {
    for (const layer of styleLayers(demoView)) {
      if (layer.type !== 'symbol') {
        expect(layer.id).not.toMatch(/-name/);
        continue;
      }
      const layout = layer.layout ?? {};
      const isLabel = /-name(-|$)|-count$/.test(layer.id);
      expect({ id: layer.id, text: 'text-field' in layout, icon: 'icon-image' in layout }).toEqual({
        id: layer.id,
        text: isLabel,
        icon: !isLabel,
      });
    }
  });

  it.each(['light', 'dark'] as const)('uses the %s red for overdue and nothing else', (theme) => {
    const red = TOKENS[theme].red;
    const users = styleLayers({ ...demoView, theme }).filter((layer) => JSON.stringify(layer).includes(red));
    expect(users.map(({ id }) => id).sort()).toEqual([
      'building-light',
      'building-light-point',
      'building-raised',
    ]);
    for (const { id, paint } of users) {
      const match = Object.values(paint ?? {}).find((value) =>
        JSON.stringify(value).includes(red),
      ) as unknown[];
      const told = id === 'building-raised' ? 'get' : 'feature-state';
      expect(match.slice(0, 2)).toEqual(['match', [told, 'light']]);
      expect(match[match.indexOf(red) - 1]).toBe('red');
    }
  });

  it('shows every light by its shape too: wherever fills tell a light, badges tell it as well', () => {
    const layers = styleLayers({ ...demoView, layers: ['buildings'] });
    const shapes = layers
      .filter(({ id }) => id.startsWith('building-badge'))
      .flatMap(({ layout }) => (layout as { 'icon-image': unknown[] })['icon-image'].slice(2, -1));
    expect(shapes.filter((_, i) => i % 2 === 0).sort()).toEqual(['amber', 'green', 'grey', 'red']);
    expect(new Set(shapes.filter((_, i) => i % 2 === 1)).size).toBe(4);
    expect(
      layers.filter(({ id }) => id.startsWith('building-badge')).every(({ minzoom = 0 }) => minzoom <= 14),
    ).toBe(true);
  });

  it('switches each layer by its own switch', () => {
    const visibleWith = (...on: typeof demoView.layers) =>
      styleLayers({ ...demoView, shade: 'none', layers: on })
        .filter(({ layout }) => layout?.visibility !== 'none')
        .map(({ id }) => id);
    const always = visibleWith();
    const adds = (layer: (typeof demoView.layers)[number]) =>
      visibleWith(layer).filter((id) => !always.includes(id));
    expect(adds('issues')).toEqual(['issue-mark', 'issue-cell', 'issue-cell-count', 'issue-cell-overdue']);
    expect(adds('heat')).toEqual(['heat', 'heat-edge']);
    expect(adds('merchants')).toEqual(['merchant', 'merchant-name']);
    expect(adds('lamps')).toEqual(['lamp']);
    expect(adds('roads')).toEqual(['road-name-main', 'road-name-side', 'road-name-lane']);
    expect(adds('raised')).toEqual([]); // nothing to raise without buildings
    expect(visibleWith('buildings', 'raised')).toContain('building-raised');
  });
});
