import type { getTranslations } from 'next-intl/server';
import type { FirstPicture } from '@/app/_ui/picture-store';
import { legendFor } from '@/lib/map-style/legend';
import { type MapContent, namesOf } from '@/lib/map-style/map-view';
import { mapAsSvg } from '@/lib/print/map-as-svg';
import { marksOf } from '@/lib/print/print-view';
import { drilledPlace, drillTo } from '@/lib/view-state/change-view';
import type { Language, Theme } from '@/lib/view-state/view';
import { viewHref } from '@/lib/view-state/write-view';
import type { LoadedCommand } from '../load-command';
import { fittedBounds } from './place-bounds';

type Words = Awaited<ReturnType<typeof getTranslations<never>>>;

/** The map as the server draws it, every place and mark a link, and its legend. */
export function drawFirstMap(
  loaded: LoadedCommand,
  language: Language,
  theme: Theme,
  t: Words,
): FirstPicture {
  const { first, places, heat, marked } = loaded;
  const { view, dictionary, summary, entry } = first;
  const focus = drilledPlace(view);
  const selection =
    entry && entry.lng !== null && entry.lat !== null
      ? { kind: 'issue' as const, number: entry.number, lng: entry.lng, lat: entry.lat }
      : null;
  const content: MapContent = {
    theme: theme === 'dark' ? 'dark' : 'light',
    lang: language,
    isSynthetic: dictionary.office.isDemo,
    shade: view.shade,
    metric: view.metric,
    layers: view.layers,
    places,
    counts: summary,
    names: namesOf(dictionary),
    heat,
    merchants: null,
    selection,
    focus,
  };
  const framing = view.camera
    ? { kind: 'camera' as const, camera: view.camera }
    : { kind: 'fit' as const, bounds: fittedBounds(places, focus) };
  const svg = mapAsSvg(content, {
    framing,
    marks: marksOf(marked),
    links: {
      area: (place) => viewHref(drillTo(view, place)),
      issue: (number) => viewHref({ ...view, issue: number }),
    },
    // the badge and the review number stand over both maps, as the page's own words
    furniture: { synthetic: null, reviewNumber: null, north: t('map.north') },
    title: t('map.svgLabel', { open: summary.figures.open }),
  });
  // the drawing looks straight down: nothing is raised in it
  const drawn = { ...content, layers: view.layers.filter((layer) => layer !== 'raised') };
  return { svg, legend: legendFor(drawn) };
}
