import type { useTranslations } from 'next-intl';
import type { MapWords } from '@/lib/map/map-events';

/** What a map's own controls are called. */
export function mapControlWords(t: ReturnType<typeof useTranslations<'mapControls'>>): MapWords {
  return {
    map: t('map'),
    zoomIn: t('zoomIn'),
    zoomOut: t('zoomOut'),
    resetNorth: t('resetNorth'),
    enterFullScreen: t('enterFullScreen'),
    exitFullScreen: t('exitFullScreen'),
    locateMe: t('locateMe'),
    locationNotAvailable: t('locationNotAvailable'),
    attribution: t('attribution'),
  };
}
