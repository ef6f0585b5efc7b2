import type { MapWords } from '@/lib/map/map-events';

export interface MovingMapProps {
  words: {
    open: string;
    loading: string;
    failed: string;
    hint: string;
    demo: string | null;
    controls: MapWords;
  };
  /** the place that is seen first; null: the community, or everything */
  near: readonly [lng: number, lat: number] | null;
  community: string | null;
  language: 'zh-CN' | 'en';
}

export type MapStage = 'still' | 'loading' | 'ready' | 'failed';
