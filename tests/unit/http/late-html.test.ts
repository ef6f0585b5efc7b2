import { describe, expect, it } from 'vitest';
import { LateHtml, statusIn } from '@/app/_http/late-html';

const PAGE = `<!DOCTYPE html><head><meta name="guatu-status" content="404"/><script src="/_next/static/a.js" async=""></script>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/b.js"/><link rel="stylesheet" href="/c.css"/>
<script src="/_next/static/old.js" noModule=""></script></head><body><p>楼院 3 < 5</p><script id="_R_">push({a:"\\u003c"})</script>
<script src="/_next/static/b.js" async=""></script><script>self.__next_f.push([1,"楼院"])</script></body>`;

const WAITING = PAGE.replaceAll(
  /<script src="(\/_next\/static\/[ab]\.js)" async="">/g,
  '<script type="text/plain" data-late="$1">',
).replace(/<link rel="preload"[^>]*>/, '');

/** What comes of a page that is written in two pieces. */
function inTwo(page: Uint8Array, cut: number): string {
  const html = new LateHtml();
  return html.take(page.subarray(0, cut)) + html.take(page.subarray(cut)) + html.rest();
}

describe('a page whose scripts wait', () => {
  it('is the page itself, but for the scripts of Next and what would fetch them', () => {
    expect(WAITING).not.toBe(PAGE);
    expect(inTwo(new TextEncoder().encode(PAGE), 0)).toBe(WAITING);
  });

  it('is the same wherever it is cut, in the middle of a letter too', () => {
    const bytes = new TextEncoder().encode(PAGE);
    for (let cut = 0; cut <= bytes.length; cut++) expect(inTwo(bytes, cut), `cut at ${cut}`).toBe(WAITING);
  });

  it('names its status in its head, or none', () => {
    expect(statusIn(new LateHtml().take(PAGE))).toBe(404);
    expect(statusIn('<meta name="robots" content="404"/>')).toBeNull();
  });
});
