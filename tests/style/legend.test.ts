import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legendFor } from '@/lib/map-style/legend';
import { TINT_OPACITY } from '@/lib/map-style/paint-constants';
import { areaFeatures, buildingFeatures } from '@/lib/map-style/place-features';
import { styleLayers } from '@/lib/map-style/style';
import { anyView, demoView } from '@/tests/support/demo-map';

describe('the legend', () => {
  it('shows exactly the shades that are drawn, each with as many areas as have it', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const block = legendFor(view).find(({ kind }) => kind === 'shade');
        if (view.shade === 'none') {
          expect(block).toBeUndefined();
          return;
        }
        if (block?.kind !== 'shade') throw new Error('a shaded map has a legend of shades');
        const drawn = areaFeatures(view, view.shade).features.map(({ properties }) => properties);
        for (const { step, n } of block.classes) {
          expect(n).toBe(drawn.filter((area) => area.step === step).length);
          expect(n).toBeGreaterThan(0);
        }
        const shades = new Set(drawn.map(({ step }) => step).filter((step) => step > 0));
        expect(new Set(block.classes.map(({ step }) => step))).toEqual(shades);
        expect(block.classes.reduce((sum, { n }) => sum + n, block.none)).toBe(drawn.length);
        expect(block.few).toBe(drawn.filter(({ isSmall }) => isSmall).length);
      }),
      { numRuns: 40 },
    );
  });

  it('counts every building once: those with a light and the quiet ones', () => {
    fc.assert(
      fc.property(anyView, (any) => {
        const view = { ...any, layers: [...new Set([...any.layers, 'buildings' as const])] };
        const block = legendFor(view).find(({ kind }) => kind === 'buildings');
        if (block?.kind !== 'buildings') throw new Error('the layer is on');
        const drawn = buildingFeatures(view).features.map(({ properties }) => properties);
        for (const { light, n } of block.lights) {
          expect(n).toBe(drawn.filter((building) => building.light === light).length);
        }
        expect(block.lights.reduce((sum, { n }) => sum + (n ?? 0), block.quiet)).toBe(drawn.length);
      }),
      { numRuns: 20 },
    );
  });

  it('has an entry for areas and buildings with nothing on them, with what the map writes there', () => {
    fc.assert(
      fc.property(anyView, (any) => {
        const view = { ...any, layers: [...new Set([...any.layers, 'buildings' as const])] };
        const blocks = legendFor(view);
        const shade = blocks.find(({ kind }) => kind === 'shade');
        if (shade?.kind === 'shade' && view.shade !== 'none') {
          const bare = areaFeatures(view, view.shade).features.filter(
            ({ properties }) => properties.step === 0,
          );
          const written = new Set(bare.map(({ properties }) => properties.figure));
          expect(new Set(shade.noneText.split(' / ').filter(Boolean))).toEqual(written);
        }
        const buildings = blocks.find(({ kind }) => kind === 'buildings');
        if (buildings?.kind !== 'buildings') throw new Error('the layer is on');
        const ground = styleLayers(view).find(({ id }) => id === 'building-ground');
        expect(ground?.paint).toMatchObject({
          'fill-opacity': buildings.isTint ? TINT_OPACITY : 1,
        });
        expect(buildings.raised).toBe(view.layers.includes('raised'));
      }),
      { numRuns: 40 },
    );
  });

  it('says of two neighbouring classes which one a value on their border belongs to', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const block = legendFor(view).find(({ kind }) => kind === 'shade');
        if (block?.kind !== 'shade') return;
        const { classes, metric } = block;
        classes.slice(0, -1).forEach(({ text, from, to }, i) => {
          if (metric === 'open') expect(to).toBeLessThan(classes[i + 1]!.from);
          else if (from !== to && text.includes('–')) expect(text).toContain('<');
        });
        expect(classes.at(-1)?.text ?? '').not.toContain('<');
      }),
      { numRuns: 60 },
    );
  });

  it('names the shapes in which key places are drawn, and no other', () => {
    const view = { ...demoView, shade: 'none' as const, layers: ['keyPlaces' as const] };
    expect(legendFor(view)).toEqual([
      { kind: 'keyPlaces', n: view.places.keyPlaces.features.length, shapes: ['area', 'line'] },
    ]);
  });

  it('says nothing of what is switched off', () => {
    expect(legendFor({ ...demoView, shade: 'none', layers: [] })).toEqual([]);
    const lamps = demoView.places.lamps.features.length;
    expect(legendFor({ ...demoView, shade: 'none', layers: ['lamps'] })).toEqual([
      { kind: 'lamps', n: lamps },
    ]);
    expect(legendFor({ ...demoView, shade: 'none', layers: ['heat', 'merchants'] })).toEqual([]); // not here yet
  });
});
