import type { MapEventName, MapEvents, MapListener } from './map-events';

/** What happens once is told to those who begin to listen afterwards, too. */
const LASTING: readonly MapEventName[] = ['ready', 'failed'];

/** Typed listeners. One that throws does not keep the others from hearing. */
export class EventHub {
  readonly #listeners = new Map<MapEventName, Set<(event: never) => void>>();
  readonly #past = new Map<MapEventName, unknown>();

  on<E extends MapEventName>(event: E, listener: MapListener<E>): () => void {
    const set = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, set);
    set.add(listener);
    if (this.#past.has(event)) {
      queueMicrotask(() => set.has(listener) && listener(this.#past.get(event) as MapEvents[E]));
    }
    return () => set.delete(listener);
  }

  emit<E extends MapEventName>(event: E, detail: MapEvents[E]): void {
    if (LASTING.includes(event)) this.#past.set(event, detail);
    for (const listener of this.#listeners.get(event) ?? []) {
      try {
        (listener as MapListener<E>)(detail);
      } catch (error) {
        reportError(error);
      }
    }
  }

  clear(): void {
    this.#listeners.clear();
    this.#past.clear();
  }
}
