import type { Map as GlMap } from 'maplibre-gl';
import type { MapView } from '../map-style/map-view';
import { FEATURE_STATES, type FeatureState, featureId, sameInputs } from '../map-style/sources';

type ToldShape = keyof typeof FEATURE_STATES;
const TOLD_SHAPES = Object.keys(FEATURE_STATES) as ToldShape[];

const isSame = (one: FeatureState, other: FeatureState | undefined): boolean =>
  other !== undefined && Object.keys(one).every((key) => one[key] === other[key]);

/** What the shapes on a map have been told of the counts: each is told only what is news to it. */
export class ToldStates {
  readonly #inputs = new Map<ToldShape, readonly unknown[]>();
  readonly #told = new Map<ToldShape, Map<string, FeatureState>>();

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
    for (const shape of TOLD_SHAPES) {
      const { dependsOn, states } = FEATURE_STATES[shape];
      const inputs = dependsOn(view);
      if (sameInputs(inputs, this.#inputs.get(shape) ?? [])) continue;
      this.#inputs.set(shape, inputs);
      const before = this.#told.get(shape);
      const now = new Map(states(view).map((state) => [state.code, state]));
      this.#told.set(shape, now);
      for (const [code, state] of now) {
        if (isSame(state, before?.get(code))) continue;
        this.map.setFeatureState({ source: 'shapes', id: featureId(shape, code) }, state);
      }
    }
  }
}
