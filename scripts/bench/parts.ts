import type { Bench } from './bench-context';

export interface Part {
  /** what to type after --only */
  name: string;
  /** said when it begins */
  title: string;
  /** Read only when the part runs: a wrong option is told at once, and without Chromium nobody waits for its driver. */
  load(): Promise<{ run(bench: Bench): Promise<void> }>;
}

/** In the order in which they run: what changes the city comes last. */
export const PARTS: readonly Part[] = [
  { name: 'start-up', title: 'Starting with the demo', load: () => import('./parts/start-up') },
  { name: 'import', title: 'Import of 10,000 tickets', load: () => import('./parts/import') },
  { name: 'floor', title: 'An empty handler, and 304', load: () => import('./parts/floor') },
  { name: 'tiles', title: 'Tiles by zoom', load: () => import('./parts/tiles') },
  { name: 'summary', title: 'Summary', load: () => import('./parts/summary') },
  { name: 'heat', title: 'Heat', load: () => import('./parts/heat') },
  { name: 'drill-down', title: 'Drill-down: entries and lists', load: () => import('./parts/drill-down') },
  { name: 'search', title: 'Search', load: () => import('./parts/search') },
  { name: 'words', title: 'Filters with words', load: () => import('./parts/words') },
  { name: 'as-of', title: 'As of past days', load: () => import('./parts/as-of') },
  { name: 'postgis', title: 'Against PostGIS', load: () => import('./parts/postgis') },
  { name: 'supercluster', title: 'Against supercluster', load: () => import('./parts/supercluster') },
  { name: 'browser', title: 'In the browser', load: () => import('./parts/browser') },
  { name: 'public', title: "The public's pages on an old phone", load: () => import('./parts/public') },
  {
    name: 'inspector',
    title: "The inspector's list on a slow phone",
    load: () => import('./parts/inspector'),
  },
  { name: 'heap', title: "The page's memory after 500 changes", load: () => import('./parts/heap') },
  { name: 'playing', title: 'Playing the demo day by day', load: () => import('./parts/playing') },
  { name: 'memory', title: 'Memory of the web server', load: () => import('./parts/memory') },
  { name: 'cold', title: 'Cold: after the start', load: () => import('./parts/cold') },
  { name: 'commits', title: 'After steps and registrations', load: () => import('./parts/commits') },
];
