import type { Map as GlMap } from 'maplibre-gl';

/** How long after a failure the tiles are asked for again by themselves, ms. */
const AGAIN_AFTER_MS = 10_000;

interface FailedTile {
  tileID?: { key: string };
  actor?: unknown;
}

interface TilesOwner {
  askAgain(): void;
  onFailed(message: string): void;
  onRecovered(): void;
}

/**
 * Watches the tiles of some sources. The first that fails is told at once; then they are asked for again, now and then and
 * when the network is back, until all that are in sight are here, which is told too.
 */
export class TileWatch {
  /** what failed, by source and tile; a source that is asked anew begins without */
  readonly #missing = new Map<string, Set<string>>();
  #isFailed = false;
  #again: ReturnType<typeof setInterval> | undefined;

  constructor(
    map: GlMap,
    sources: readonly string[],
    private readonly owner: TilesOwner,
  ) {
    for (const id of sources) this.#missing.set(id, new Set());
    map.on('error', (event: object) => {
      const missing = this.#missingOf(event);
      if (!missing || !('tile' in event)) return;
      missing.add(keyOf(event.tile));
      // Asked for again, a tile that failed is waited for in vain (MapLibre 6.17): as it has a worker, it is taken to be on
      // its way. Without one it is loaded as if it were new.
      (event.tile as FailedTile).actor = undefined;
      const { error } = event as { error?: { message?: string } };
      this.#fail(error?.message ?? 'A tile did not arrive');
    });
    map.on('sourcedata', (event: object) => {
      const missing = this.#missingOf(event);
      if (!missing) return;
      if ('sourceDataType' in event && event.sourceDataType === 'metadata') missing.clear();
      else if ('tile' in event) missing.delete(keyOf(event.tile));
    });
    // the map is idle only when each tile in sight has come or failed
    map.on('idle', () => {
      if (this.#isFailed && [...this.#missing.values()].every(({ size }) => size === 0)) this.#recover();
    });
    window.addEventListener('online', this.retry);
  }

  /** Asks again at once for what failed. */
  readonly retry = (): void => {
    if (this.#isFailed) this.owner.askAgain();
  };

  stop(): void {
    clearInterval(this.#again);
    window.removeEventListener('online', this.retry);
  }

  #missingOf(event: object): Set<string> | undefined {
    return 'sourceId' in event && typeof event.sourceId === 'string'
      ? this.#missing.get(event.sourceId)
      : undefined;
  }

  #fail(message: string): void {
    if (this.#isFailed) return;
    this.#isFailed = true;
    this.#again = setInterval(this.retry, AGAIN_AFTER_MS);
    this.owner.onFailed(message);
  }

  #recover(): void {
    this.#isFailed = false;
    clearInterval(this.#again);
    this.owner.onRecovered();
  }
}

const keyOf = (tile: unknown): string => (tile as FailedTile | undefined)?.tileID?.key ?? '';
