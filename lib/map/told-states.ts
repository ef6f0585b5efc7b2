import type { Map as GlMap } from 'maplibre-gl';
import type { MapView } from '../map-style/map-view';
import { FEATURE_STATES, type FeatureState, sameInputs } from '../map-style/sources';

type StateSourceId = keyof typeof FEATURE_STATES;
const STATE_SOURCE_IDS = Object.keys(FEATURE_STATES) as StateSourceId[];

const isSame = (one: FeatureState, other: FeatureState | undefined): boolean =>
  other !== undefined && Object.keys(one).every((key) => one[key] === other[key]);

/** What the shapes on a map have been told of the counts: each is told only what is news to it. */
export class ToldStates {
  readonly #inputs = new Map<StateSourceId, readonly unknown[]>();
  readonly #told = new Map<StateSourceId, Map<string, FeatureState>>();

  constructor(
    private readonly map: GlMap,
    private view: MapView,
  ) {
    // the first, and the one after the graphics card was lost: neither knows anything
    map.on('style.load', () => {
      this.#inputs.clear();
      this.#told.clear();
      this.show(this.view);
    });
  }

  /** Tells what differs. Only once the style is there. */
  show(view: MapView): void {
    this.view = view;
    for (const source of STATE_SOURCE_IDS) {
      const { dependsOn, states } = FEATURE_STATES[source];
      const inputs = dependsOn(view);
      if (sameInputs(inputs, this.#inputs.get(source) ?? [])) continue;
      this.#inputs.set(source, inputs);
      const before = this.#told.get(source);
      const now = new Map(states(view).map((state) => [state.code, state]));
      this.#told.set(source, now);
      for (const [code, state] of now) {
        if (!isSame(state, before?.get(code))) this.map.setFeatureState({ source, id: code }, state);
      }
    }
  }
}
