'use client';
import '@/app/_ui/live-map/maplibre.css';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import liveStyles from '@/app/_ui/live-map/live-map.module.css';
import type { MapBox } from '@/app/_ui/live-map/map-box';
import { mapControlWords } from '@/app/_ui/live-map/map-control-words';
import type { BasemapSetting } from '@/lib/contract/basemap';
import type { Place } from '@/lib/contract/nearby';
import type { Places } from '@/lib/contract/places';
import type { Bbox } from '@/lib/geo/bbox';
import type { MapHost } from '@/lib/map/map-host';
import { airyBounds } from '@/lib/map-style/fit-bounds';
import { type MapPick, type MapView, NO_COUNTS, type PlaceNames, type Walk } from '@/lib/map-style/map-view';
import type { InspectionView } from '@/lib/view-state/inspection-view';
import { fetchJson } from '../../command/_state/fetch-json';
import { listedBounds } from './listed-bounds';
import { useMapTheme } from './use-map-theme';

/** A thumb covers more than a mark, px. */
const THUMB_PX = 26;

export type MapStage = 'loading' | 'ready' | 'no-webgl' | 'stopped';

interface NearbyMapProps {
  basemap: BasemapSetting;
  placeNames: PlaceNames;
  isDemo: boolean;
  walk: Walk;
  streetBounds: Bbox;
  selected: string | null;
  stage: MapStage;
  onStage(stage: MapStage): void;
  onSelect(number: string): void;
  /** measures from another place */
  onStart(start: Pick<InspectionView, 'at'> | Pick<InspectionView, 'from'>): void;
}

/** The living map of exactly what is listed. A mark leads to its row; anything else is where to measure from. */
export function NearbyMap(props: NearbyMapProps) {
  const { basemap, placeNames, isDemo, walk, streetBounds, selected, stage } = props;
  const t = useTranslations();
  const lang = useLocale();
  const theme = useMapTheme();
  const container = useRef<HTMLDivElement>(null);
  const host = useRef<MapHost | null>(null);
  const [places, setPlaces] = useState<Places | null>(null);

  const pin = walk.pins.find(({ number }) => number === selected);
  const mapView = useMemo<MapView | null>(
    () =>
      places && {
        theme,
        lang,
        isSynthetic: isDemo,
        shade: 'none',
        metric: 'open',
        layers: ['roads'],
        places,
        counts: NO_COUNTS,
        names: placeNames,
        tileUrl: '/tiles/issues/{z}/{x}/{y}.mvt?state=open',
        asOf: null,
        heat: null,
        merchants: null,
        selection: pin ? { kind: 'issue', number: pin.number, lng: pin.lng, lat: pin.lat } : null,
        focus: null,
        walk,
        basemap,
      },
    [places, theme, lang, isDemo, placeNames, pin, walk, basemap],
  );
  const latest = useRef({ ...props, mapView, t });
  latest.current = { ...props, mapView, t };

  useEffect(() => {
    const controller = new AbortController();
    fetchJson<Places>('/api/places', controller.signal).then(setPlaces, (failure) => {
      if (controller.signal.aborted) return;
      console.warn('The ground of the map did not come', failure);
      latest.current.onStage('stopped');
    });
    return () => controller.abort();
  }, []);

  const isDrawable = mapView !== null;
  useEffect(() => {
    const box = container.current;
    if (!isDrawable || !box) return;
    let isGone = false;
    import('@/lib/map/map-host').then(
      ({ MapHost }) => {
        const { mapView: firstView, walk: firstWalk, t: words } = latest.current;
        if (isGone || !firstView) return;
        const made = new MapHost(box, {
          view: firstView,
          camera: null,
          frame: { bounds: listedBounds(firstWalk, streetBounds), paddingPx: 36, maxZoom: 17.5 },
          bounds: airyBounds(streetBounds),
          reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
          words: mapControlWords(words),
        });
        host.current = made;
        (box as MapBox).mapHost = made;
        made.on('ready', () => latest.current.onStage('ready'));
        made.on('failed', ({ reason, message }) => {
          console.warn(`The map stopped: ${message}`);
          latest.current.onStage(reason === 'no-webgl' ? 'no-webgl' : 'stopped');
        });
        made.on('select', (event) => follow(made, event, latest.current));
      },
      (error) => {
        console.warn('The map could not be loaded', error);
        latest.current.onStage('stopped');
      },
    );
    return () => {
      isGone = true;
      host.current?.destroy();
      host.current = null;
    };
  }, [isDrawable, streetBounds]);

  useEffect(() => {
    if (mapView) host.current?.show(mapView);
  }, [mapView]);
  useEffect(() => {
    if (pin) host.current?.reveal(pin.lng, pin.lat, 48);
  }, [pin]);
  return <div ref={container} className={liveStyles.live} data-live-map={stage} />;
}

type Picked = { pick: MapPick; x: number; y: number };

/** The mark under the thumb, else the building or crossing, else the bare ground. */
function follow(host: MapHost, { pick, x, y }: Picked, { walk, onSelect, onStart }: NearbyMapProps): void {
  const distances = walk.pins.map(({ number, lng, lat }) => {
    const at = host.project(lng, lat);
    return { number, px: at ? Math.hypot(at.x - x, at.y - y) : Infinity };
  });
  const nearest = distances.reduce<(typeof distances)[number] | null>(
    (best, one) => (best === null || one.px < best.px ? one : best),
    null,
  );
  if (nearest && nearest.px <= THUMB_PX) {
    onSelect(nearest.number);
    return;
  }
  const ground = host.unproject(x, y);
  const start =
    pick?.kind === 'building' || pick?.kind === 'crossing'
      ? { from: pick }
      : ground && { at: [ground.lng, ground.lat] as Place };
  if (start) onStart(start);
}
