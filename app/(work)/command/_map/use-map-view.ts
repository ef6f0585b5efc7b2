'use client';
import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import type { BasemapSetting } from '@/lib/contract/basemap';
import type { Heat } from '@/lib/contract/heat';
import type { Merchants, Places } from '@/lib/contract/places';
import type { Summary } from '@/lib/contract/summary';
import { type MapView, namesOf } from '@/lib/map-style/map-view';
import { drilledPlace } from '@/lib/view-state/change-view';
import type { View } from '@/lib/view-state/view';
import { heatAddress, tileAddress } from '../_state/addresses';
import { useCommand, useEntry, useSummary } from '../_state/command-context';
import { useTheme } from '../_state/theme-context';
import { type Resource, useResource } from '../_state/use-resource';

/** The parts of a map's view that counts decide. */
export const countedBy = (summary: Summary, view: View): Pick<MapView, 'counts' | 'tileUrl'> => ({
  counts: summary,
  tileUrl: tileAddress(view, summary.dataVersion),
});

/** Everything that the map shows, from the same counts and filters as panels and charts; null until places are here. */
export function useMapView(
  places: Places | null,
  basemap: BasemapSetting,
): { mapView: MapView | null; heat: Resource<Heat> } {
  const { view, names } = useCommand();
  const entry = useEntry();
  const summary = useSummary();
  const lang = useLocale();
  const { shown: theme } = useTheme();
  const { dictionary } = names;
  const wantsHeat = view.layers.includes('heat');
  const heat = useResource<Heat>(wantsHeat ? heatAddress(view) : null);
  const merchants = useResource<Merchants>(view.layers.includes('merchants') ? '/api/merchants' : null);
  const placeNames = useMemo(() => namesOf(dictionary), [dictionary]);
  const { counts, tileUrl } = countedBy(summary, view);
  const focus = useMemo(() => drilledPlace(view), [view]);
  const open = view.issue !== null && entry.data?.number === view.issue ? entry.data : null;
  const selection = useMemo(
    () =>
      open && open.lng !== null && open.lat !== null
        ? { kind: 'issue' as const, number: open.number, lng: open.lng, lat: open.lat }
        : null,
    [open],
  );
  const { shade, metric, layers, asOf } = view;
  const mapView = useMemo<MapView | null>(
    () =>
      places && {
        theme,
        lang,
        isSynthetic: dictionary.office.isDemo,
        shade,
        metric,
        layers,
        places,
        counts,
        names: placeNames,
        tileUrl,
        asOf,
        heat: wantsHeat ? heat.data : null,
        merchants: merchants.data,
        selection,
        focus,
        basemap,
      },
    [
      places,
      theme,
      lang,
      dictionary,
      shade,
      metric,
      layers,
      counts,
      placeNames,
      tileUrl,
      asOf,
      wantsHeat,
      heat.data,
      merchants.data,
      selection,
      focus,
      basemap,
    ],
  );
  return { mapView, heat };
}
