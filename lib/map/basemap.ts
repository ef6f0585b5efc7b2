import type { Map as GlMap } from 'maplibre-gl';
import { type BasemapSetting, permittedBasemap } from '../contract/basemap';
import type { BasemapGround } from '../map-style/basemap-ground';
import type { MapTheme, MapView } from '../map-style/map-view';
import { watchBasemap } from './basemap-watch';
import { loadBasemap } from './load-basemap';
import { probeTile } from './probe-tile';

interface BasemapOwner {
  /** draws the layers anew, on the ground as it now is */
  redraw(): void;
  onFailed(message: string): void;
}

const SCHEMATIC = 'schematic';

/** Lays a real basemap beneath the map, takes it away, and puts the schematic back when it fails. */
export class Basemap {
  #ground: BasemapGround | null = null;
  #wanted = SCHEMATIC;
  #abort = new AbortController();

  constructor(
    private readonly map: GlMap,
    private readonly owner: BasemapOwner,
  ) {}

  /** What lies beneath now; null is the schematic. */
  get ground(): BasemapGround | null {
    return this.#ground;
  }

  /** Begins to load what the view wants, unless it is there or on its way already. */
  show({ basemap, isSynthetic, theme }: Pick<MapView, 'basemap' | 'isSynthetic' | 'theme'>): void {
    const setting = permittedBasemap(basemap, isSynthetic);
    const isSchematic = setting.kind === SCHEMATIC;
    const wanted = isSchematic ? SCHEMATIC : `${theme} ${JSON.stringify(setting)}`;
    if (wanted === this.#wanted) return;
    this.stop();
    this.#lay(null);
    this.#wanted = wanted;
    this.#abort = new AbortController();
    if (!isSchematic) void this.#load(setting, theme, this.#abort.signal);
  }

  stop(): void {
    this.#abort.abort();
  }

  async #load(setting: BasemapSetting, theme: MapTheme, signal: AbortSignal): Promise<void> {
    const failed = (message: string) => {
      if (signal.aborted) return;
      this.#lay(null);
      this.owner.onFailed(message);
    };
    try {
      const ground = await loadBasemap(setting, theme, signal);
      const { lng, lat } = this.map.getCenter();
      if (ground) await probeTile(ground, [lng, lat], signal);
      if (signal.aborted) return;
      signal.addEventListener('abort', watchBasemap(this.map, failed));
      this.#lay(ground);
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  }

  /** Puts sources and layers beneath everything, in the place of the last one's. */
  #lay(ground: BasemapGround | null): void {
    if (ground === null && this.#ground === null) return;
    const gone = Object.keys(this.#ground?.sources ?? {});
    this.#ground = null;
    this.owner.redraw();
    for (const id of gone) if (this.map.getSource(id)) this.map.removeSource(id);
    if (!ground) return;
    for (const [id, source] of Object.entries(ground.sources)) this.map.addSource(id, source);
    this.#ground = ground;
    this.owner.redraw();
  }
}
