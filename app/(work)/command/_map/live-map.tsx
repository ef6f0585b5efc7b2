'use client';
import '@/app/_ui/live-map/maplibre.css';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { MapBox } from '@/app/_ui/live-map/map-box';
import { mapControlWords } from '@/app/_ui/live-map/map-control-words';
import type { MapHost } from '@/lib/map/map-host';
import type { MapView } from '@/lib/map-style/map-view';
import { drilledPlace } from '@/lib/view-state/change-view';
import { roundCamera } from '@/lib/view-state/write-view';
import { type MapStage, useCommand } from '../_state/command-context';
import { useIsMoving } from '../_time/use-time';
import type { Hovered } from './hover-card';
import styles from './map-panel.module.css';
import type { Picked } from './pick-card';
import { fittedBounds } from './place-bounds';
import { countedBy } from './use-map-view';
import { usePickTarget } from './use-pick-target';

interface LiveMapProps {
  mapView: MapView;
  isShown: boolean;
  onStage(stage: MapStage): void;
  onHover(hovered: Hovered | null): void;
  onPicked(picked: Picked | null): void;
  onBasemapFailed(): void;
  /** marks are missing: how to ask for them again; null: they are here */
  onTiles(retry: (() => void) | null): void;
}

/** React constructs the map's host, feeds it views and tells what it hears; everything else is the host's. */
export function LiveMap({ mapView, isShown, ...listeners }: LiveMapProps) {
  const words = useTranslations('mapControls');
  const { view, go, time, tellMap } = useCommand();
  const container = useRef<HTMLDivElement>(null);
  const host = useRef<MapHost | null>(null);
  const isMoving = useIsMoving();
  const lastCamera = useRef(view.camera);
  const follow = usePickTarget(listeners.onPicked);
  // what the listeners, which are set once, need to see as it is now
  const latest = useRef({ view, go, mapView, follow, words, ...listeners });
  latest.current = { view, go, mapView, follow, words, ...listeners };

  useEffect(() => {
    let isGone = false;
    const box = container.current;
    if (!box) return;
    const fail = (error: unknown) => {
      console.warn('The map could not be loaded', error);
      latest.current.onStage('stopped');
    };
    import('@/lib/map/map-host').then(({ MapHost }) => {
      if (isGone) return;
      const { view: first, mapView: firstMap, words: t } = latest.current;
      const made = new MapHost(box, {
        view: firstMap,
        camera: first.camera,
        bounds: fittedBounds(firstMap.places, drilledPlace(first)),
        reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
        words: mapControlWords(t),
      });
      host.current = made;
      (box as MapBox).mapHost = made;
      made.on('ready', () => {
        performance.mark('guatu:map-ready');
        latest.current.onStage('ready');
      });
      made.on('failed', ({ reason, message }) => {
        console.warn(`The map stopped: ${message}`);
        latest.current.onStage(reason === 'no-webgl' ? 'no-webgl' : 'stopped');
      });
      made.on('basemap-failed', () => latest.current.onBasemapFailed());
      made.on('tiles-failed', () => latest.current.onTiles(() => made.retryTiles()));
      made.on('tiles-recovered', () => latest.current.onTiles(null));
      made.on('select', (select) => latest.current.follow(select));
      made.on('hover', (hover) => latest.current.onHover(hover));
      made.on('move', ({ camera, byPerson }) => {
        const { view: before, go: step, onPicked: pick } = latest.current;
        if (!byPerson) return;
        pick(null); // its place on the screen is another one now
        lastCamera.current = roundCamera(camera); // where it is already, it need not be sent to
        step({ ...before, camera: lastCamera.current }, 'replace');
      });
    }, fail);
    const observer = new ResizeObserver(() => {
      const { view: now, mapView: map } = latest.current;
      if (!now.camera) host.current?.fit(fittedBounds(map.places, drilledPlace(now)));
    });
    observer.observe(box);
    return () => {
      isGone = true;
      observer.disconnect();
      host.current?.destroy();
      host.current = null;
    };
  }, []);

  useEffect(() => host.current?.show(mapView), [mapView]);
  useEffect(() => {
    tellMap.current = (summary) => {
      const { view: now, mapView: shown } = latest.current;
      host.current?.show({ ...shown, ...countedBy(summary, now) });
    };
  }, [tellMap]);
  useEffect(() => {
    time.show = async (day) => host.current?.play(day);
  }, [time]);
  // after the view has been shown, which then has the day on which the hand came to rest
  useEffect(() => {
    if (!isMoving) void host.current?.play(null);
  }, [isMoving]);

  // A place that was gone to without a camera is fitted; a camera that came with the address is flown to.
  const place = drilledPlace(view);
  const target = view.camera ? null : place ? `${place.kind}:${place.code}` : 'all';
  const lastTarget = useRef(target);
  useEffect(() => {
    const { mapView: now, view: wanted } = latest.current;
    if (target !== null && target !== lastTarget.current) {
      host.current?.fit(fittedBounds(now.places, drilledPlace(wanted)));
    }
    lastTarget.current = target;
  }, [target]);
  useEffect(() => {
    if (view.camera && view.camera !== lastCamera.current) host.current?.flyTo(view.camera);
    lastCamera.current = view.camera;
  }, [view.camera]);

  const { selection } = mapView;
  useEffect(() => {
    if (selection?.kind === 'issue') host.current?.reveal(selection.lng, selection.lat);
  }, [selection]);

  return <div ref={container} className={styles.live} data-live-map="" data-shown={isShown} />;
}
