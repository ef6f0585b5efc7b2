import type { Browser } from '@playwright/test';
import type { MapHost } from '@/lib/map/map-host';
import type { Entrance } from '../http/client';
import { openMap, openPage, type PageSize, pan } from './open-browser';

const SECONDS = 5;
const CELLS_AND_MARKS = ['issue-cell', 'issue-mark'];

interface MapBox extends Element {
  mapHost?: MapHost;
}

/** Frames a second while the map is dragged, and how many features of issues it draws. */
export async function measureFrames(
  browser: Browser,
  entrance: Entrance,
  size: PageSize,
  query: string,
): Promise<{ framesPerSecond: number; features: number }> {
  const { context, page } = await openPage(browser, entrance, size);
  await openMap(page, query);
  const features = await page
    .locator('[data-live-map]')
    .evaluate(
      (box, layers) =>
        layers.reduce((sum, layer) => sum + ((box as MapBox).mapHost?.drawn(layer).length ?? 0), 0),
      CELLS_AND_MARKS,
    );
  await pan(page, 1000); // what lies beside is fetched
  const framesPerSecond = await pan(page, SECONDS * 1000);
  await context.close();
  return { framesPerSecond, features };
}
