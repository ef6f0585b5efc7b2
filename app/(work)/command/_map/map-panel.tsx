'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { BasemapSetting } from '@/lib/contract/basemap';
import type { Places } from '@/lib/contract/places';
import { type LegendBlock, legendFor } from '@/lib/map-style/legend';
import type { View } from '@/lib/view-state/view';
import { useCommand } from '../_state/command-context';
import { useResource } from '../_state/use-resource';
import { DrawnMap } from './drawn-map';
import { HoverCard, type Hovered } from './hover-card';
import { LayerSwitch } from './layer-switch';
import { Legend } from './legend';
import { LiveMap } from './live-map';
import { MapNotes } from './map-notes';
import styles from './map-panel.module.css';
import { PickCard, type Picked } from './pick-card';
import { useMapView } from './use-map-view';
import { WholeMap } from './whole-map';

interface MapPanelProps {
  basemap: BasemapSetting;
  firstLegend: LegendBlock[];
  /** the map as drawn by the server, with its links */
  children: React.ReactNode;
}

/** The map: first the server's drawing, then, in the same box and the same place, the living one. */
export function MapPanel({ basemap, firstLegend, children }: MapPanelProps) {
  const t = useTranslations('map');
  const { view, names, mapStage: stage, setMapStage: setStage } = useCommand();
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [picked, setPicked] = useState<(Picked & { view: View }) | null>(null);
  const [basemapFailed, setBasemapFailed] = useState(false);
  const [retryTiles, setRetryTiles] = useState<(() => void) | null>(null);
  const places = useResource<Places>('/api/places');
  const { mapView, heat } = useMapView(places.data, basemap);
  const isPicked = picked?.view === view; // whoever goes on leaves the card behind
  return (
    <main className={styles.panel} id="map" tabIndex={-1} aria-label={t('label')} data-map={stage}>
      <div className={styles.stage}>
        <DrawnMap isCovered={stage === 'ready'}>{children}</DrawnMap>
        {mapView && (
          <LiveMap
            mapView={mapView}
            onStage={setStage}
            onHover={setHovered}
            onPicked={(found) => setPicked(found && { ...found, view })}
            onBasemapFailed={() => setBasemapFailed(true)}
            onTiles={(retry) => setRetryTiles(() => retry)}
            isShown={stage === 'ready'}
          />
        )}
      </div>
      <LayerSwitch />
      <WholeMap />
      <Legend blocks={mapView && stage === 'ready' ? legendFor(mapView) : firstLegend} />
      {hovered && !isPicked && <HoverCard hovered={hovered} />}
      {mapView && picked && isPicked && (
        <PickCard picked={picked} mapView={mapView} onClose={() => setPicked(null)} />
      )}
      <MapNotes
        stage={stage}
        office={names.dictionary.office}
        basemapFailed={basemapFailed}
        retryTiles={retryTiles}
        places={places}
        heat={heat}
      />
    </main>
  );
}
