import type { Map as GlMap } from 'maplibre-gl';

/** Longer than this no change is held back, ms: then what is here is drawn. */
const PATIENCE_MS = 500;

/**
 * Lets a change be drawn once it is whole. It arrives in pieces, marks tile by tile, counts, names, and MapLibre would draw
 * a picture for each though only the last is wanted: where the processor draws, every picture takes a third of a second
 * and the last one waits for all before it.
 *
 * MapLibre asks for every picture by `triggerRepaint`; while a change is held, that asks whether it is whole instead.
 */
export class OnePicture {
  #isCounted: (() => boolean) | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  readonly #draw: () => void;

  /** @param sources  what a change may have to load */
  constructor(map: GlMap, sources: readonly string[]) {
    this.#draw = map.triggerRepaint.bind(map);
    map.triggerRepaint = () => {
      const isHeld = this.#isCounted !== null;
      if (!isHeld) this.#draw();
      else if (this.#isCounted?.() && sources.every((id) => map.isSourceLoaded(id))) this.#release();
    };
    // a hand on the map waits for nothing
    map.on('movestart', () => this.#isCounted && this.#release());
  }

  /** Draws nothing until the change is counted and loaded, the map is moved, or patience ends. */
  hold(isCounted: () => boolean): void {
    this.#isCounted = isCounted;
    this.#patience ??= setTimeout(() => this.#release(), PATIENCE_MS);
  }

  #release(): void {
    this.stop();
    this.#draw();
  }

  stop(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#isCounted = null;
  }
}
