import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakName, NAME_WIDTH_EM, textWidth } from '@/lib/map-style/break-name';
import { areaFeatures } from '@/lib/map-style/place-features';
import { mapAsSvg } from '@/lib/print/map-as-svg';
import { demoPlaces, demoView } from '@/tests/support/demo-map';

describe('a name in lines', () => {
  it('stays in one line while it is short enough', () => {
    expect(breakName('受降路社区', 10)).toBe('受降路社区');
  });

  it('breaks between words, into lines of about the same width', () => {
    expect(breakName('Zhongshan South Road Community', 10)).toBe('Zhongshan South\nRoad Community');
    expect(breakName('中山南路机械厂家属院', 7)).toBe('中山南路机\n械厂家属院');
  });

  it('keeps a number with what it counts, and a bracket with what it holds', () => {
    expect(breakName('建设路小区12号院', 6)).not.toMatch(/\d\n|\n号/);
    expect(breakName('第二机械厂（东院）', 6)).not.toMatch(/（\n|\n）/);
  });

  it('loses nothing but the spaces at which it is broken', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 2, max: 12 }),
        (name, most) => {
          const bare = (text: string) => text.replace(/\s/gu, '');
          expect(bare(breakName(name, most))).toBe(bare(name));
          expect(breakName(name, most).split('\n').length).toBeLessThanOrEqual(
            Math.max(1, Math.ceil(textWidth(name, 1) / most), name.split('\n').length),
          );
        },
      ),
    );
  });

  it('is written in the same lines by the drawn map as by the living one', () => {
    const { code } = demoPlaces.communities.features[0]!.properties;
    const name = { zh: '受降路社区', en: 'Shouxiang Road Community' };
    const view = {
      ...demoView,
      lang: 'en' as const,
      names: { ...demoView.names, community: { ...demoView.names.community, [code]: name } },
    };
    const label = areaFeatures(view, 'community').features[0]!.properties.label;
    expect(label).toBe(breakName(name.en, NAME_WIDTH_EM.community));
    const svg = mapAsSvg(view, {
      framing: { kind: 'fit', bounds: demoPlaces.bounds },
      marks: [],
      links: null,
      furniture: { synthetic: null, reviewNumber: null, north: 'N' },
      title: '',
    });
    for (const line of label.split('\n')) expect(svg).toContain(`>${line}</text>`);
  });
});
