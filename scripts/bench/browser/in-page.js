// @ts-check
// Runs in the measured page, before anything else of it: sees every drawing of the map, and changes filters and pans as
// a person does.
(() => {
  const drawn = { at: 0, calls: 0 };
  for (const { prototype } of [WebGL2RenderingContext, WebGLRenderingContext]) {
    for (const name of /** @type {const} */ (['drawElements', 'drawArrays'])) {
      const original = /** @type {(...args: unknown[]) => void} */ (prototype[name]);
      Object.defineProperty(prototype, name, {
        /** @this {unknown} @param {unknown[]} args */
        value(...args) {
          original.apply(this, args);
          drawn.at = performance.now();
          drawn.calls += 1;
        },
      });
    }
  }
  performance.setResourceTimingBufferSize(100_000);

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isStale = () => document.querySelector('[data-stale="true"]') !== null;
  /** When the last figures or rows have arrived since the last change; 0 without. Tiles are the worker's business. */
  const lastAnswer = () =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/api\/(summary|issues|heat)/.test(name))
      .reduce(
        (last, entry) => Math.max(last, /** @type {PerformanceResourceTiming} */ (entry).responseEnd),
        0,
      );

  /**
   * Waits until nothing is of an older question and the map has come to rest for some time.
   * @param {number} calmMilliseconds
   */
  async function settle(calmMilliseconds) {
    const begun = performance.now();
    let freshAt = 0;
    for (;;) {
      await frame();
      const now = performance.now();
      if (isStale()) freshAt = 0;
      else if (freshAt === 0) freshAt = now;
      const quietSince = Math.max(begun, drawn.at, freshAt, lastAnswer());
      if (freshAt !== 0 && now - quietSince > calmMilliseconds) return { freshAt, drawnAt: drawn.at };
      if (now - begun > 30_000) throw new Error('The page did not come to rest within 30 s');
    }
  }

  const boxes = () =>
    /** @type {HTMLElement[]} */ ([
      ...document.querySelectorAll('[role="checkbox"]:not([data-empty="true"])'),
    ]);
  const isChecked = (/** @type {HTMLElement} */ box) => box.getAttribute('aria-checked') === 'true';

  /**
   * Chooses a value of a filter, or lets go of one when several are chosen, and waits until it is on the screen. Returns
   * instants as milliseconds since 1970, so that they can be held against what is seen from outside.
   * @param {number} chance 0 to 1: which
   * @param {number} calmMilliseconds
   */
  async function changeFilter(chance, calmMilliseconds) {
    const chosen = boxes().filter(isChecked);
    const free = boxes().filter((box) => !isChecked(box));
    const from = chosen.length > 2 || free.length === 0 ? chosen : free;
    performance.clearResourceTimings();
    const begun = performance.now();
    from[Math.floor(chance * from.length)]?.click();
    await frame();
    const { freshAt, drawnAt } = await settle(calmMilliseconds);
    const shownAt = Math.max(freshAt, drawnAt > begun ? drawnAt : 0);
    const { timeOrigin } = performance;
    return {
      begunAt: timeOrigin + begun,
      answeredAt: timeOrigin + lastAnswer(),
      shownAt: timeOrigin + shownAt,
    };
  }

  /**
   * Drags the map, a step each frame, and counts the frames in which it was drawn.
   * @param {number} milliseconds
   */
  async function pan(milliseconds) {
    const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('.maplibregl-canvas'));
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const fire = (/** @type {string} */ type, /** @type {number} */ x, /** @type {number} */ y) =>
      (type === 'mousedown' ? canvas : window.document).dispatchEvent(
        new MouseEvent(type, {
          bubbles: true,
          clientX: x,
          clientY: y,
          button: 0,
          buttons: type === 'mouseup' ? 0 : 1,
        }),
      );
    const [x, y] = [left + width / 2, top + height / 2];
    fire('mousedown', x, y);
    const begun = performance.now();
    let frames = 0;
    let calls = drawn.calls;
    for (let step = 0; performance.now() - begun < milliseconds; step++) {
      await frame();
      if (drawn.calls > calls) frames += 1;
      calls = drawn.calls;
      const swing = Math.sin(step / 25);
      fire('mousemove', x + swing * width * 0.3, y + Math.cos(step / 40) * height * 0.15);
    }
    const lasted = performance.now() - begun;
    fire('mouseup', x, y);
    return (frames * 1000) / lasted;
  }

  /**
   * Counts the frames that the page makes by itself. Throws when the map was not drawn at all meanwhile.
   * @param {number} milliseconds
   */
  async function play(milliseconds) {
    const { calls } = drawn;
    const begun = performance.now();
    let frames = 0;
    for (; performance.now() - begun < milliseconds; frames++) await frame();
    if (drawn.calls === calls) throw new Error('Nothing was drawn: it does not play');
    return (frames * 1000) / (performance.now() - begun);
  }

  Object.assign(window, { guatuBench: { settle, changeFilter, pan, play } });
})();
