import type { Browser, Request } from '@playwright/test';
import type { Entrance } from '../http/client';
import { openPage, type PageSize } from './open-browser';

/** Milliseconds from the navigation. */
export interface Loading {
  firstByte: number;
  firstPaint: number;
  usable: number;
  /** on the wire, by kind */
  bytes: Record<string, number>;
}

function kindOf(request: Request): string {
  const { pathname } = new URL(request.url());
  if (pathname.startsWith('/tiles/')) return 'tiles';
  if (pathname.startsWith('/api/')) return 'data';
  return request.resourceType();
}

/** Opens the map once with an empty cache, and waits until it is usable. */
export async function measureLoading(browser: Browser, entrance: Entrance, size: PageSize): Promise<Loading> {
  const { context, page } = await openPage(browser, entrance, size);
  const sizes: Promise<{ kind: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(
      request.sizes().then(({ responseBodySize }) => ({ kind: kindOf(request), bytes: responseBodySize })),
    );
  });
  await page.goto('/command', { timeout: 120_000 });
  await page.locator('#map[data-map="ready"]').waitFor({ timeout: 120_000 });
  const times = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return {
      firstByte: navigation!.responseStart,
      firstPaint: at('first-contentful-paint'),
      usable: at('guatu:map-ready'),
    };
  });
  const bytes: Record<string, number> = {};
  for (const one of await Promise.all(sizes)) bytes[one.kind] = (bytes[one.kind] ?? 0) + one.bytes;
  await context.close();
  return { ...times, bytes };
}
