import { createHash } from 'node:crypto';
import type { getTranslations } from 'next-intl/server';
import { pictureOf } from '@/app/_ui/picture-store';
import type { OpenGround, OpenOffice, OpenPlace } from '@/lib/contract/open-map';
import { bboxOf } from '@/lib/geo/bbox';
import { airyBounds } from '@/lib/map-style/fit-bounds';
import { openMapContent } from '@/lib/map-style/open-content';
import { openMarksOf, openName } from '@/lib/map-style/open-marks';
import { COMMUNITY_NAMES_UNTIL_ZOOM } from '@/lib/map-style/paint-constants';
import type { Framing } from '@/lib/print/frame';
import { mapAsSvg } from '@/lib/print/map-as-svg';
import type { Language } from '@/lib/view-state/view';

interface OpenMap {
  office: OpenOffice;
  ground: OpenGround;
  /** all published places */
  places: readonly OpenPlace[];
  /** the place that the picture is about */
  about: OpenPlace;
  language: Language;
  t: Awaited<ReturnType<typeof getTranslations<never>>>;
}

/** Near enough to tell the buildings apart by their names, with the next roads in the picture. */
const NEAR_ZOOM = COMMUNITY_NAMES_UNTIL_ZOOM;
/** How far around a near place is drawn, units. */
const NEAR_REACH = { width: 640, height: 420 };

/** More marks than this in one picture nobody can tell apart: then the figures of the communities say it all. */
const MOST_MARKS = 400;

interface DrawnMap {
  /** the key by which `StillMap` shows it */
  picture: string;
  /** what is open and solved at buildings and roads is marked */
  hasMarks: boolean;
}

/** Draws the map on the server, in both themes. */
export function drawOpenMap(whole: OpenMap): DrawnMap {
  const isCrowded =
    whole.about.kind === 'street' && openMarksOf(whole.places, whole.language).length > MOST_MARKS;
  const map = isCrowded ? withoutBuildings(whole) : whole;
  const { office, ground, places, about, language } = map;
  const told = places.map(({ id, counts, at }) => [id, counts, at]);
  const content = JSON.stringify([office, ground.version, told, about.id, language]);
  const key = `open-${createHash('sha256').update(content).digest('base64url').slice(0, 22)}`;
  pictureOf(key, () => ({ svg: markupOf(map), legend: [] }));
  return { picture: key, hasMarks: !isCrowded };
}

const withoutBuildings = (map: OpenMap): OpenMap => ({
  ...map,
  places: map.places.filter(({ kind }) => kind === 'street' || kind === 'community'),
  ground: { ...map.ground, buildings: { type: 'FeatureCollection', features: [] } },
});

function framingOf({ ground, about }: OpenMap): Framing {
  if (about.kind === 'street') return { kind: 'fit', bounds: airyBounds(ground.bounds) };
  const outline = ground.communities.features.find(({ properties }) => properties.code === about.id);
  if (outline) return { kind: 'fit', bounds: airyBounds(bboxOf(outline.geometry), 0.08) };
  if (about.at === null) return { kind: 'fit', bounds: airyBounds(ground.bounds) };
  const [lng, lat] = about.at;
  return { kind: 'camera', camera: { lng, lat, zoom: NEAR_ZOOM, bearing: 0, pitch: 0 }, reach: NEAR_REACH };
}

function markupOf(map: OpenMap): string {
  const { office, ground, places, about, language, t } = map;
  const content = openMapContent({
    ground,
    places,
    language,
    isDemo: office.isDemo,
    isShaded: about.kind === 'street',
    selected: about,
  });
  return mapAsSvg(content, {
    framing: framingOf(map),
    marks: [],
    links: about.kind === 'street' ? { area: ({ code }) => `/place/${code}`, issue: () => '/' } : null,
    furniture: {
      synthetic: office.isDemo ? t('app.demoBadge') : null,
      reviewNumber: office.mapReviewNumber && t('map.reviewNumber', { number: office.mapReviewNumber }),
      north: t('map.north'),
    },
    title: t('open.mapLabel', { place: openName(about, language), open: about.counts.open }),
    idPrefix: 'open-',
  });
}
