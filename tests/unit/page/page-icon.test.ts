import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PAGE_ICON } from '@/app/_ui/page-icon';

const DRAWING = join(import.meta.dirname, '../../../app/_ui/page-icon.svg');

describe('the icon of the pages', () => {
  it('is the drawing beside it, as pixels that lie within the page', async () => {
    const [head, body = ''] = PAGE_ICON.split(',');
    expect(head).toBe('data:image/png;base64');
    const icon = sharp(Buffer.from(body, 'base64'));
    const { width, height } = await icon.metadata();
    const shown = await icon.ensureAlpha().raw().toBuffer();
    const drawn = await sharp(DRAWING, { density: 144 }).resize(width, height).ensureAlpha().raw().toBuffer();
    expect(shown).toHaveLength(drawn.length);
    const apart = shown.reduce((sum, value, i) => sum + Math.abs(value - drawn[i]!), 0) / drawn.length;
    expect(apart).toBeLessThan(3); // of 255: of fewer colours
  });
});
