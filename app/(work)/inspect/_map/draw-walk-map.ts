import type { getTranslations } from 'next-intl/server';
import { pictureOf } from '@/app/_ui/picture-store';
import type { Dictionary } from '@/lib/contract/dictionary';
import type { Places } from '@/lib/contract/places';
import type { Walk } from '@/lib/map-style/map-view';
import { NO_COUNTS, namesOf } from '@/lib/map-style/map-view';
import type { Framing } from '@/lib/print/frame';
import { mapAsSvg } from '@/lib/print/map-as-svg';
import type { Language } from '@/lib/view-state/view';

/** A phone shows little of the town, and a sheet of paper a strip of it: the rest need not be sent, units. */
const PHONE_REACH = { width: 900, height: 650 };

interface WalkMap {
  walk: Walk;
  places: Places;
  dictionary: Dictionary;
  framing: Framing;
  language: Language;
  title: string;
  /** where a mark leads; null: nowhere, as on paper */
  hrefOf: ((number: string) => string) | null;
  t: Awaited<ReturnType<typeof getTranslations<never>>>;
}

/**
 * Draws on the server what an inspector has in hand; in both themes, because its colours are the page's. Answers the key
 * by which StillMap shows it.
 */
export function drawWalkMap(map: WalkMap): string {
  const key = ['inspect', map.language, JSON.stringify([map.framing, map.walk]), map.places.dataVersion].join(
    ' ',
  );
  pictureOf(key, () => ({ svg: markupOf(map), legend: [] }));
  return key;
}

function markupOf(map: WalkMap): string {
  const { walk, places, dictionary, framing, language, title, hrefOf, t } = map;
  const { isDemo, mapReviewNumber } = dictionary.office;
  const content = {
    theme: 'light' as const,
    lang: language,
    isSynthetic: isDemo,
    shade: 'none' as const,
    metric: 'open' as const,
    layers: ['roads' as const],
    places,
    counts: NO_COUNTS,
    names: namesOf(dictionary),
    heat: null,
    merchants: null,
    selection: null,
    focus: null,
    walk,
  };
  return mapAsSvg(content, {
    framing: { ...framing, reach: PHONE_REACH },
    marks: [],
    links: hrefOf && { area: () => '#', issue: hrefOf },
    furniture: {
      synthetic: isDemo ? t('app.demoBadge') : null,
      reviewNumber: mapReviewNumber && t('map.reviewNumber', { number: mapReviewNumber }),
      north: t('map.north'),
    },
    title,
    idPrefix: 'walk-',
  });
}
