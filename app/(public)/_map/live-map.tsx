'use client';
import '@/app/_ui/live-map/maplibre.css';
import { useEffect, useRef } from 'react';
import liveStyles from '@/app/_ui/live-map/live-map.module.css';
import type { MapBox } from '@/app/_ui/live-map/map-box';
import { MapHost } from '@/lib/map/map-host';
import { airyBounds } from '@/lib/map-style/fit-bounds';
import type { MapTheme, MapView } from '@/lib/map-style/map-view';
import { openMapContent } from '@/lib/map-style/open-content';
import type { OpenMark } from '@/lib/map-style/open-marks';
import { fetchOpenMap } from './fetch-open-map';
import { firstBounds } from './first-bounds';
import styles from './moving-map.module.css';
import type { MapStage, MovingMapProps } from './moving-map-props';

/** A thumb covers more than a mark, px. */
const THUMB_PX = 26;

interface LiveMapProps extends MovingMapProps {
  stage: MapStage;
  onStage(stage: MapStage): void;
}

/** The theme as it is drawn: what the page says, or else what the system likes. */
function drawnTheme(): MapTheme {
  const said = document.documentElement.dataset.mantineColorScheme;
  if (said === 'light' || said === 'dark') return said;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The living map of what is published. A mark, or a building, leads to its page. */
export default function LiveMap(props: LiveMapProps) {
  const box = useRef<MapBox>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const controller = new AbortController();
    let host: MapHost | null = null;
    const start = async () => {
      const { language, near, community, words, onStage } = latest.current;
      const { ground, places } = await fetchOpenMap(controller.signal);
      if (controller.signal.aborted || !box.current) return;
      const content = openMapContent({
        ground,
        places,
        language,
        isDemo: words.demo !== null,
        isShaded: !near,
        selected: null,
      });
      const view: MapView = {
        ...content,
        theme: drawnTheme(),
        tileUrl: '/tiles/open/{z}/{x}/{y}.mvt',
        asOf: null,
        basemap: { kind: 'schematic' },
      };
      host = new MapHost(box.current, {
        view,
        camera: null,
        frame: { bounds: firstBounds(ground, near, community), paddingPx: 16, maxZoom: 17 },
        bounds: airyBounds(ground.bounds),
        reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
        words: words.controls,
      });
      box.current.mapHost = host;
      host.on('ready', () => onStage('ready'));
      host.on('failed', ({ message }) => {
        console.warn(`The map stopped: ${message}`);
        onStage('failed');
      });
      host.on('select', ({ pick, x, y }) => {
        const mark = host && nearestMark(host, content.openMarks ?? [], x, y);
        const area = pick?.kind === 'building' || pick?.kind === 'community' ? pick.code : null;
        const id = mark?.id ?? area;
        if (id) window.location.assign(`/place/${id}`);
      });
    };
    start().catch((error) => {
      if (controller.signal.aborted) return;
      console.warn('The map could not be opened', error);
      latest.current.onStage('failed');
    });
    return () => {
      controller.abort();
      host?.destroy();
    };
  }, []);
  return (
    <>
      <div ref={box} className={liveStyles.live} data-live-map={props.stage} />
      {props.stage === 'ready' && props.words.demo && <p className={styles.demo}>{props.words.demo}</p>}
    </>
  );
}

function nearestMark(host: MapHost, marks: readonly OpenMark[], x: number, y: number): OpenMark | null {
  let best: { mark: OpenMark; px: number } | null = null;
  for (const mark of marks) {
    const at = host.project(mark.lng, mark.lat);
    const px = at ? Math.hypot(at.x - x, at.y - y) : Number.POSITIVE_INFINITY;
    if (px <= THUMB_PX && (!best || px < best.px)) best = { mark, px };
  }
  return best?.mark ?? null;
}
