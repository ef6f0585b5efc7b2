import { describe, expect, it } from 'vitest';
import { LIGHTS } from '@/lib/ledger/states';
import { LIGHT_MARKS } from '@/lib/map-style/light-marks';
import {
  GROUND_TOKENS,
  RAMP_STEPS,
  TEXT_TOKENS,
  TOKEN_NAMES,
  TOKENS,
  tokensAsCss,
} from '@/lib/map-style/tokens';
import { contrast, difference, KINDS_OF_SIGHT, luminance } from '@/tests/support/colour';

const THEMES = ['light', 'dark'] as const;

describe.each(THEMES)('the colours of the %s theme', (theme) => {
  const tokens = TOKENS[theme];

  it('are sRGB hex, all of them', () => {
    for (const name of TOKEN_NAMES) expect(tokens[name], name).toMatch(/^#[0-9A-F]{6}$/);
  });

  it.each(TEXT_TOKENS)('let text in %s be read on all three grounds (4.5:1)', (text) => {
    for (const ground of GROUND_TOKENS) {
      expect(contrast(tokens[text], tokens[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('let the names and figures on the map be read on every shade of the choropleth', () => {
    for (const step of RAMP_STEPS) {
      expect(contrast(tokens.ink, tokens[`shade-${step}`]), `shade-${step}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(['shade', 'heat'] as const)(
    'make %s a ramp that goes one way, with steps that can be told apart',
    (ramp) => {
      const colours = RAMP_STEPS.map((step) => tokens[`${ramp}-${step}`]);
      const away = colours.map((colour) => Math.abs(luminance(colour) - luminance(tokens.ground)));
      expect(away).toEqual([...away].sort((a, b) => a - b));
      for (const sight of KINDS_OF_SIGHT) {
        for (let i = 1; i < colours.length; i++) {
          expect(difference(colours[i - 1]!, colours[i]!, sight), `${ramp} ${i} ${sight}`).toBeGreaterThan(
            4.5,
          );
        }
      }
    },
  );

  it('keep shade, heat and the red of overdue apart', () => {
    for (const step of RAMP_STEPS) {
      expect(difference(tokens[`shade-${step}`], tokens.red)).toBeGreaterThan(20);
      expect(difference(tokens[`heat-${step}`], tokens.red)).toBeGreaterThan(12);
      for (const other of RAMP_STEPS) {
        expect(difference(tokens[`shade-${step}`], tokens[`heat-${other}`])).toBeGreaterThan(5);
      }
    }
  });

  it('tell red from amber and from green whatever the eye, by colour already', () => {
    for (const sight of KINDS_OF_SIGHT.filter((kind) => kind !== 'grey')) {
      expect(difference(tokens.red, tokens['amber-fill'], sight), `red/amber ${sight}`).toBeGreaterThan(8);
      expect(difference(tokens['amber-fill'], tokens.green, sight), `amber/green ${sight}`).toBeGreaterThan(
        8,
      );
    }
    for (const sight of ['full', 'protan', 'tritan'] as const) {
      expect(difference(tokens.red, tokens.green, sight), `red/green ${sight}`).toBeGreaterThan(5);
    }
  });

  it('leave the accent out of the statuses', () => {
    for (const light of ['red', 'amber', 'green'] as const) {
      expect(difference(tokens.accent, tokens[light])).toBeGreaterThan(12);
    }
  });
});

describe('the marks of the lights', () => {
  it('differ in shape, so that no eye and no black-and-white print needs their colour', () => {
    const outlines = LIGHTS.map((light) => LIGHT_MARKS[light].path + (LIGHT_MARKS[light].inner?.path ?? ''));
    expect(new Set(outlines).size).toBe(LIGHTS.length);
    expect(LIGHTS.map((light) => LIGHT_MARKS[light].glyph).join('')).toBe('▲◆●○✓');
  });
});

describe('the tokens as CSS', () => {
  it('hold every colour for both themes, and follow the system while the page says nothing', () => {
    const css = tokensAsCss();
    for (const theme of THEMES) {
      for (const name of TOKEN_NAMES) expect(css).toContain(`--${name}:${TOKENS[theme][name]}`);
    }
    expect(css).toContain("[data-mantine-color-scheme='dark']");
    expect(css).toContain('@media (prefers-color-scheme:dark)');
  });
});
