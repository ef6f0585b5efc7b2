import type { Map as GlMap } from 'maplibre-gl';

/** After so long what is here of a change is drawn, ms. */
const PATIENCE_MS = 500;
/** And so long after that picture what has come meanwhile, ms. */
const PATIENCE_FOR_THE_REST_MS = 1_000;
/** Longer than this no change is held back, ms: then every piece is drawn as it comes. */
const LONGEST_MS = 3_000;
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
  /** a change of which a picture is drawn before it is whole, and which is held back again after it */
  #unfinished: (() => boolean) | null = null;
  #heldSince = 0;
  #isAsking = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  /** when the last change was whole: tiles that are parsed twice may ask for further pictures of it */
  #releasedAt = Number.NEGATIVE_INFINITY;
  /** the picture of a change has just been drawn, and MapLibre has not returned from it */
  #isEnding = false;
  #repeat: ReturnType<typeof setTimeout> | undefined;
  readonly #draw: () => void;
  readonly #isLoaded: () => boolean;

  /**
   * @param sources  what a change may have to load
   * @param isStill  no word fades in or out, and the map jumps to a place
   */
  constructor(
    private readonly map: GlMap,
    sources: readonly string[],
    isStill: boolean,
  ) {
    const draw = map.triggerRepaint.bind(map);
    this.#draw = () => {
      this.#forgetRepeat();
      draw();
    };
    this.#isLoaded = () => sources.every((id) => map.isSourceLoaded(id));
    map.triggerRepaint = () => {
      if (this.#isCounted !== null) this.#askWhetherWhole();
      else if (this.#unfinished !== null && !map.isMoving()) {
        // its picture is asked for; while MapLibre draws that one it would ask for the next
      } else if (this.#isEnding && map.loaded() && !map.isMoving()) {
        this.#repeat ??= setTimeout(this.#draw, REPEAT_AFTER_MS);
      } else this.#draw();
    };
    map.on('render', () => {
      this.#isEnding = isStill && performance.now() - this.#releasedAt < PATIENCE_FOR_THE_REST_MS;
      queueMicrotask(() => {
        this.#isEnding = false;
      });
      if (!map.isMoving()) this.#holdTheRest();
    });
    map.on('movestart', ({ originalEvent }) => {
      if (this.#isCounted === null && this.#unfinished === null) return;
      // a hand on the map waits for nothing; a way to a chosen place is drawn
      if (originalEvent) this.#release();
      else if (!isStill) this.#drawWhatIsHere();
    });
    map.on('moveend', () => {
      if (this.#isCounted !== null) lookAround(map);
      else if (this.#unfinished !== null) this.#draw();
    });
  }

  /**
   * Draws nothing until the change is counted and loaded, and only once meanwhile where patience ends. A map that is on its way to a
   * place is held when it is there.
   */
  hold(isCounted: () => boolean): void {
    this.#forgetRepeat();
    this.#heldSince = performance.now();
    if (this.map.isMoving()) this.#unfinished = isCounted;
    else this.#wait(isCounted, PATIENCE_MS); // though it may be counted: its tiles are only asked for now
  }

  /** Behind what MapLibre is doing: a source says that its features are here before it says that its tiles are not. */
  #askWhetherWhole(): void {
    if (this.#isAsking) return;
    this.#isAsking = true;
    queueMicrotask(() => {
      this.#isAsking = false;
      if (this.#isCounted?.() && this.#isLoaded()) this.#release();
    });
  }

  #wait(isCounted: () => boolean, patience: number): void {
    this.#unfinished = null;
    this.#isCounted = isCounted;
    this.#patience ??= setTimeout(() => this.#drawWhatIsHere(), patience);
  }

  #drawWhatIsHere(): void {
    const isCounted = this.#isCounted ?? this.#unfinished;
    this.#release();
    this.#unfinished = isCounted;
  }

  #holdTheRest(): void {
    const isCounted = this.#unfinished;
    this.#unfinished = null;
    if (isCounted === null || performance.now() - this.#heldSince > LONGEST_MS) return;
    if (isCounted() && this.#isLoaded()) return;
    this.#wait(isCounted, PATIENCE_FOR_THE_REST_MS);
  }

  #release(): void {
    this.stop();
    this.#releasedAt = performance.now();
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
    this.#unfinished = null;
  }
}

/**
 * Has a map that jumped to a place while nothing is drawn ask for what it needs there, which MapLibre (6.17) does in the course of a
 * picture only: one without the drawing, which takes a machine without a graphics card 0.1 s and would keep all that comes waiting.
 */
function lookAround(map: GlMap): void {
  const { painter } = map;
  const { render } = painter;
  painter.render = () => {};
  try {
    map.redraw();
  } finally {
    painter.render = render;
  }
}
