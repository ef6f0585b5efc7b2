import type { Page, Request } from '@playwright/test';
import type { Random } from '../../../db/seed/random';
import { changeFilter } from './open-browser';

const CALM_MS = 500;

/** ms: until the last answer was there; from there until figures, charts, list and map show it; both together. */
export interface FilterChange {
  answer: number;
  repaint: number;
  whole: number;
}

/** Chooses and lets go of values of filters on an open map. */
export async function measureFilterChanges(
  page: Page,
  count: number,
  random: Random,
): Promise<FilterChange[]> {
  let lastTile = 0;
  const note = (request: Request) => {
    if (!request.url().includes('/tiles/issues/')) return;
    const { startTime, responseEnd } = request.timing();
    lastTile = Math.max(lastTile, startTime + responseEnd);
  };
  page.on('requestfinished', note);
  const changes: FilterChange[] = [];
  for (let i = 0; i < count; i++) {
    const { begunAt, answeredAt, shownAt } = await changeFilter(page, random.next(), CALM_MS);
    // A tile without issues may come last, and nothing is drawn for it.
    const arrivedAt = Math.min(shownAt, Math.max(answeredAt, lastTile));
    if (arrivedAt <= begunAt) continue; // the click found nothing to change
    changes.push({ answer: arrivedAt - begunAt, repaint: shownAt - arrivedAt, whole: shownAt - begunAt });
  }
  page.off('requestfinished', note);
  return changes;
}
