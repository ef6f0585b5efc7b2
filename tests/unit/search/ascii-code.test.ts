import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asciiCode } from '@/lib/search/ascii-code';

it.each([
  ['Water Company', 'water_company'],
  ['自来水公司', 'zi_lai_shui_gong_si'],
  ['新华街 2 号网格', 'xin_hua_jie_2_hao_wang_ge'],
  ["Residents' Café №7", 'residents_cafe_no7'],
  ['！！', ''],
])('a code of “%s” can be typed on any keyboard: “%s”', (name, code) => {
  expect(asciiCode(name)).toBe(code);
});

it('is short, and has no `_` at its ends, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(asciiCode(name)).toMatch(/^([a-z0-9](\w{0,38}[a-z0-9])?)?$/);
    }),
  );
});
