import {
  GeoJSONSource,
  Map as GlMap,
  GPUInitializationError,
  type LayerSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import type { Bounds, MapView } from '../map-style/map-view';
import { FEATURE_SOURCE_IDS, FEATURE_SOURCES, type FeatureSourceId, sameInputs } from '../map-style/sources';
import { mapStyle, styleLayers } from '../map-style/style';
import type { Camera } from '../view-state/view';
import { addControls, localeOf } from './add-controls';
import { applyLayers } from './apply-layers';
import { Basemap } from './basemap';
import { addImages } from './draw-images';
import { EventHub } from './event-hub';
import { ISSUE_SOURCES, IssueTiles } from './issue-tiles';
import { listenToPerson } from './listen-to-person';
import type { MapEventName, MapEvents, MapListener, MapStart } from './map-events';
import { OnePicture } from './one-picture';
import { firstCamera, isAt, pixelRatioOf, roamBounds, withAbsoluteTiles } from './start-options';
import { tellErrors } from './tell-errors';
import { TileWatch } from './tile-watch';
import { ToldStates } from './told-states';
import { watchLife } from './watch-life';
import { workerUrl } from './worker-url';

const RAISED_PITCH = 50;
const CALM_MS = 250;
/** A place as small as a point is not shown any nearer. */
const FIT_MAX_ZOOM = 18;

/**
 * The map on the screen: the only owner of the GL map. It is given whole views and finds out by itself what changed. React
 * constructs it, feeds it and destroys it; nothing else reaches into MapLibre.
 */
export class MapHost {
  readonly #hub = new EventHub();
  readonly #reducedMotion: boolean;
  #map: GlMap | null = null;
  #view: MapView;
  #layers: LayerSpecification[];
  #basemap: Basemap | null = null;
  #issues: IssueTiles | null = null;
  #states: ToldStates | null = null;
  #picture: OnePicture | null = null;
  #tiles: TileWatch | null = null;
  readonly #inputs = new Map<FeatureSourceId, readonly unknown[]>();
  #isReadyForViews = false;
  #wasRaised: boolean;
  #cleanups: (() => void)[] = [];

  constructor(container: HTMLElement, start: MapStart) {
    this.#view = withAbsoluteTiles(start.view);
    this.#reducedMotion = start.reducedMotion;
    this.#layers = styleLayers(this.#view);
    this.#wasRaised = this.#view.layers.includes('raised');
    for (const id of FEATURE_SOURCE_IDS) this.#inputs.set(id, FEATURE_SOURCES[id].dependsOn(this.#view));
    try {
      this.#map = this.#createMap(container, start);
    } catch (error) {
      this.#fail(error instanceof GPUInitializationError ? 'no-webgl' : 'not-started', error);
      return;
    }
    this.#basemap = new Basemap(this.#map, {
      redraw: () => this.#map && this.#applyLayers(this.#map),
      onFailed: (message) => this.#hub.emit('basemap-failed', { message }),
    });
    this.#issues = new IssueTiles(this.#map, this.#view, () => this.#map && this.#applyLayers(this.#map));
    this.#picture = new OnePicture(this.#map, [...ISSUE_SOURCES, ...FEATURE_SOURCE_IDS], this.#reducedMotion);
    this.#states = new ToldStates(this.#map, this.#view);
    this.#tiles = new TileWatch(this.#map, ISSUE_SOURCES, {
      askAgain: () => this.#issues?.askAgain(),
      onFailed: (message) => this.#hub.emit('tiles-failed', { message }),
      onRecovered: () => this.#hub.emit('tiles-recovered', undefined),
    });
    tellErrors(this.#map, ISSUE_SOURCES);
    this.#watch(this.#map);
    addControls(this.#map, container.closest('main') ?? container);
    this.#cleanups.push(listenToPerson(this.#map, () => this.#view, this.#hub));
  }

  #createMap(container: HTMLElement, start: MapStart): GlMap {
    setWorkerUrl(workerUrl());
    return new GlMap({
      container,
      style: mapStyle(this.#view),
      validateStyle: false, // the tests do, for every kind of view
      ...firstCamera(start),
      maxBounds: roamBounds(start.bounds),
      maxZoom: 20.5,
      maxPitch: 65,
      renderWorldCopies: false,
      attributionControl: false,
      locale: localeOf(start.words),
      fadeDuration: this.#reducedMotion ? 0 : 150,
      reduceMotion: this.#reducedMotion || undefined,
      pixelRatio: pixelRatioOf(container),
      localIdeographFontFamily: false, // Chinese in the same font stack as everything else
    });
  }

  #watch(map: GlMap): void {
    this.#cleanups.push(watchLife(map, (reason, message) => this.#fail(reason, message)));
    map.once('style.load', () => {
      addImages(map);
      this.#isReadyForViews = true;
      this.#apply(map); // what was shown in the meantime
    });
    map.once('load', () => {
      this.#hub.emit('ready', undefined);
      if (this.#view.layers.includes('raised') && map.getPitch() === 0) this.#raise(true);
    });
    map.on('resize', () => {
      const pixelRatio = pixelRatioOf(map.getContainer());
      if (pixelRatio !== map.getPixelRatio()) map.setPixelRatio(pixelRatio);
    });
  }

  #fail(reason: MapEvents['failed']['reason'], error: unknown): void {
    this.#hub.emit('failed', { reason, message: error instanceof Error ? error.message : String(error) });
  }

  /** Shows a view. Cheap when little changed; the camera stays where it is. */
  show(next: MapView): void {
    const before = this.#view;
    this.#view = withAbsoluteTiles(next);
    if (!this.#map || !this.#isReadyForViews) return;
    const isOtherFilter = this.#view.tileUrl !== before.tileUrl;
    if (isOtherFilter) this.#picture?.hold(() => this.#view.counts !== before.counts);
    this.#apply(this.#map);
  }

  /**
   * Draws the marks of a day, a local day number, without a new view: for a handle that is dragged and days that are played.
   * With null they come to rest on the day of the view. Resolves when the day can be seen.
   */
  async play(day: number | null): Promise<void> {
    if (this.#isReadyForViews) await this.#issues?.play(day);
  }

  #apply(map: GlMap): void {
    const view = this.#view;
    for (const id of FEATURE_SOURCE_IDS) {
      const inputs = FEATURE_SOURCES[id].dependsOn(view);
      if (sameInputs(inputs, this.#inputs.get(id) ?? [])) continue;
      this.#inputs.set(id, inputs);
      const source = map.getSource(id);
      if (source instanceof GeoJSONSource) source.setData(FEATURE_SOURCES[id].data(view));
    }
    this.#states?.show(view);
    this.#issues?.show(view);
    this.#basemap?.show(view);
    this.#applyLayers(map);
    const raised = view.layers.includes('raised');
    if (raised !== this.#wasRaised) this.#raise(raised);
    this.#wasRaised = raised;
  }

  #applyLayers(map: GlMap): void {
    const layers = styleLayers(this.#view, this.#basemap?.ground, this.#issues?.drawn);
    applyLayers(map, this.#layers, layers);
    this.#layers = layers;
  }

  #raise(raised: boolean): void {
    this.#map?.easeTo({ pitch: raised ? RAISED_PITCH : 0, duration: this.#duration(CALM_MS * 2) });
  }

  #duration(milliseconds: number): number {
    return this.#reducedMotion ? 0 : milliseconds;
  }

  /** Listens; returns a function that stops listening. `ready` and `failed` are told to latecomers too. */
  on<E extends MapEventName>(event: E, listener: MapListener<E>): () => void {
    return this.#hub.on(event, listener);
  }

  /** Goes to a camera; what is left out stays. Where it already is, as an address rounds it, nothing moves. */
  flyTo(target: Partial<Camera>): void {
    if (this.#map && isAt(this.#map, target)) return;
    const { lng, lat, ...rest } = target;
    const center = lng !== undefined && lat !== undefined ? { center: [lng, lat] as [number, number] } : {};
    this.#map?.easeTo({ ...center, ...rest, duration: this.#duration(CALM_MS * 2) });
  }

  /** Shows all of the bounds, edge to edge. */
  fit(bounds: Bounds): void {
    this.#map?.fitBounds(bounds, { maxZoom: FIT_MAX_ZOOM, duration: this.#duration(CALM_MS * 2) });
  }

  /** Moves only as far as needed for a place to be well inside the picture; not at all when it is. */
  reveal(lng: number, lat: number, marginPx = 72): void {
    const map = this.#map;
    if (!map) return;
    const { x, y } = map.project([lng, lat]);
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const over = (at: number, size: number) =>
      Math.min(0, at - marginPx) + Math.max(0, at - Math.max(marginPx, size - marginPx));
    const by: [number, number] = [over(x, width), over(y, height)];
    if (by[0] !== 0 || by[1] !== 0) map.panBy(by, { duration: this.#duration(CALM_MS) });
  }

  /** Keeps the middle of the picture clear of what floats over its edges, px. */
  setPadding(padding: { top?: number; right?: number; bottom?: number; left?: number }): void {
    this.#map?.setPadding({ top: 0, right: 0, bottom: 0, left: 0, ...padding });
  }

  /** The pixel of the container at which a place is drawn; null without a map. */
  project(lng: number, lat: number): { x: number; y: number } | null {
    const point = this.#map?.project([lng, lat]);
    return point ? { x: point.x, y: point.y } : null;
  }

  /** The place that is drawn at a pixel of the container; null without a map. */
  unproject(x: number, y: number): { lng: number; lat: number } | null {
    const place = this.#map?.unproject([x, y]);
    return place ? { lng: place.lng, lat: place.lat } : null;
  }

  /** How many marks are drawn of the day that is played. */
  get marksPlayed(): number {
    return this.#issues?.marksDrawn ?? 0;
  }

  /** The features that a layer really draws now, each as what it was told of the counts: for a test of the picture. */
  drawn(layer: string): Record<string, unknown>[] {
    if (!this.#map?.getLayer(layer)) return [];
    return this.#map.queryRenderedFeatures({ layers: [layer] }).map(({ state }) => state);
  }

  /** Asks again at once for tiles of the issues that failed. */
  retryTiles(): void {
    this.#tiles?.retry();
  }

  resize(): void {
    this.#map?.resize();
  }

  destroy(): void {
    this.#basemap?.stop();
    this.#tiles?.stop();
    this.#picture?.stop();
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
    this.#hub.clear();
    this.#map?.remove();
    this.#map = null;
  }
}
