import type { Map as GlMap } from 'maplibre-gl';
import type { IssueDaysTileProperties } from '../contract/issue-tile';
import { LIGHTS, type Light } from '../ledger/states';
import { lightOnDay } from '../map-style/day-marks';
import { LIGHT_WEIGHT } from '../map-style/light-marks';
import type { MapTheme } from '../map-style/map-view';
import { markSize } from '../map-style/mark-size';
import { drawMark, MARK_PX } from './draw-images';

export interface DayFeature {
  lng: number;
  lat: number;
  properties: IssueDaysTileProperties;
}

/**
 * The marks of a day on a canvas over the map. Another day is another picture of this canvas alone: the map below is not
 * drawn again, which is what lets days be played without a graphics card.
 */
export class DayMarks {
  readonly #canvas = document.createElement('canvas');
  readonly #context = this.#canvas.getContext('2d');
  readonly #images = new Map<string, HTMLCanvasElement>();
  #features: readonly DayFeature[] = [];
  #day: number | null = null;
  /** how many marks are drawn: what a test of the picture asks */
  drawn = 0;

  constructor(
    private readonly map: GlMap,
    private readonly theme: () => MapTheme,
  ) {
    this.#canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
  }

  /** What there is to draw, of all days. */
  feed(features: readonly DayFeature[]): void {
    this.#features = features;
    this.#draw();
  }

  show(day: number): void {
    if (this.#day === null) {
      this.map.getCanvasContainer().append(this.#canvas);
      this.map.on('move', this.#draw);
      this.map.on('resize', this.#draw);
    }
    this.#day = day;
    this.#draw();
  }

  hide(): void {
    this.#day = null;
    this.drawn = 0;
    this.map.off('move', this.#draw);
    this.map.off('resize', this.#draw);
    this.#canvas.remove();
  }

  readonly #draw = (): void => {
    const day = this.#day;
    const context = this.#context;
    if (day === null || !context) return;
    this.#fit();
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    const byLight = new Map<Light, DayFeature[]>(LIGHTS.map((light) => [light, []]));
    for (const feature of this.#features) {
      const light = lightOnDay(feature.properties, day);
      if (light) byLight.get(light)?.push(feature);
    }
    const size = MARK_PX * markSize(this.map.getZoom());
    this.drawn = 0;
    // the worst on top
    for (const light of LIGHTS.toSorted((one, other) => LIGHT_WEIGHT[one] - LIGHT_WEIGHT[other])) {
      const image = this.#image(light);
      for (const { lng, lat } of byLight.get(light) ?? []) {
        const { x, y } = this.map.project([lng, lat]);
        context.drawImage(image, x - size / 2, y - size / 2, size, size);
        this.drawn += 1;
      }
    }
  };

  /** As many pixels as the map has. */
  #fit(): void {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const ratio = this.map.getPixelRatio();
    const width = Math.round(clientWidth * ratio);
    const height = Math.round(clientHeight * ratio);
    if (this.#canvas.width === width && this.#canvas.height === height) return;
    this.#canvas.width = width;
    this.#canvas.height = height;
    this.#context?.scale(ratio, ratio);
  }

  #image(light: Light): HTMLCanvasElement {
    const theme = this.theme();
    const name = `${theme}-${light}`;
    const image = this.#images.get(name) ?? drawMark(theme, light);
    this.#images.set(name, image);
    return image;
  }
}
