import type { Map as GlMap } from 'maplibre-gl';

/** Longer than this no change is held back, ms: then what is here is drawn. */
const PATIENCE_MS = 500;
/** How long after a change its picture is drawn once more, ms. */
const REPEAT_AFTER_MS = 1_000;

/**
 * Lets a change be drawn once it is whole. It arrives in pieces, marks tile by tile, counts, names, and MapLibre would draw
 * a picture for each though only the last is wanted: where the processor draws, every picture takes a third of a second
 * and the last one waits for all before it.
 *
 * MapLibre asks for every picture by `triggerRepaint`; while a change is held, that asks whether it is whole instead. At the end of
 * a picture in which words changed it asks for another, in which they are placed anew. Where nothing fades they already were, and
 * it is the same picture: that one waits until nobody waits for anything else.
 */
export class OnePicture {
  #isCounted: (() => boolean) | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  /** the next picture is that of a change */
  #isReleased = false;
  /** the picture of a change has just been drawn, and MapLibre has not returned from it */
  #isEnding = false;
  #repeat: ReturnType<typeof setTimeout> | undefined;
  readonly #draw: () => void;

  /**
   * @param sources  what a change may have to load
   * @param isStill  no word fades in or out
   */
  constructor(map: GlMap, sources: readonly string[], isStill: boolean) {
    const draw = map.triggerRepaint.bind(map);
    this.#draw = () => {
      this.#forgetRepeat();
      draw();
    };
    const isLoaded = () => sources.every((id) => map.isSourceLoaded(id));
    map.triggerRepaint = () => {
      if (this.#isCounted !== null) {
        if (this.#isCounted() && isLoaded()) this.#release();
      } else if (this.#isEnding && map.loaded() && !map.isMoving()) {
        this.#repeat ??= setTimeout(this.#draw, REPEAT_AFTER_MS);
      } else this.#draw();
    };
    map.on('render', () => {
      this.#isEnding = this.#isReleased && isStill;
      this.#isReleased = false;
      queueMicrotask(() => {
        this.#isEnding = false;
      });
    });
    // a hand on the map waits for nothing
    map.on('movestart', () => this.#isCounted && this.#release());
  }

  /** Draws nothing until the change is counted and loaded, the map is moved, or patience ends. */
  hold(isCounted: () => boolean): void {
    this.#forgetRepeat();
    this.#isCounted = isCounted;
    this.#patience ??= setTimeout(() => this.#release(), PATIENCE_MS);
  }

  #release(): void {
    this.stop();
    this.#isReleased = true;
    this.#draw();
  }

  #forgetRepeat(): void {
    clearTimeout(this.#repeat);
    this.#repeat = undefined;
  }

  stop(): void {
    this.#forgetRepeat();
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#isCounted = null;
  }
}
