import { type Map as GlMap, VectorTileSource } from 'maplibre-gl';
import { isoDayOf } from '../calendar/local-day';
import { ISSUE_TILE_LAYER, type IssueDaysTileProperties } from '../contract/issue-tile';
import { tilesAsOf, tilesOfAllDays } from '../map-style/issue-tile-urls';
import { DRAWN_AT_REST, type IssuesDrawn } from '../map-style/issues-drawn';
import type { MapView } from '../map-style/map-view';
import { type DayFeature, DayMarks } from './day-marks';

const ONE_DAY = 'issues';
const ALL_DAYS = 'issue-days';
export const ISSUE_SOURCES: readonly string[] = [ONE_DAY, ALL_DAYS];
/** Longer than this nobody waits for a day. */
const PATIENCE_MS = 5_000;

/**
 * The two sources of the issues' marks: tiles of one day, exact, drawn at rest; and tiles of all days, from which any day
 * is drawn without asking, while days are played. Where the latter are too dense to hold single issues, playing asks for
 * one day after the other. Nothing is taken away before what replaces it is here.
 */
export class IssueTiles {
  drawn: IssuesDrawn = DRAWN_AT_REST;
  /** the day that is wanted, null for rest; the newest wish counts */
  #wanted: number | null = null;
  #running: Promise<void> | null = null;
  readonly #urls = new Map<string, string>();
  /** sources that were asked anew while tiles of the older question were on their way */
  readonly #overtaken = new Set<string>();
  readonly #marks: DayMarks;
  /** the marks are those of the tiles that are in sight */
  #isFed = false;
  #isDense = false;

  /** @param redraw  called when `drawn` changed */
  constructor(
    private readonly map: GlMap,
    private view: MapView,
    private readonly redraw: () => void,
  ) {
    this.#urls.set(ONE_DAY, tilesAsOf(view.tileUrl, view.asOf));
    this.#urls.set(ALL_DAYS, tilesOfAllDays(view.tileUrl));
    this.#marks = new DayMarks(map, () => this.view.theme);
    map.on('sourcedata', ({ sourceId, tile }) => {
      if (sourceId === ALL_DAYS && tile && this.drawn.ofAllDays) this.#isFed = false;
      // MapLibre (6.17) waits for a tile that is on its way, and then keeps what came, though it answers the older question
      if (this.#overtaken.has(sourceId) && map.isSourceLoaded(sourceId)) {
        this.#fetch(sourceId, this.#urls.get(sourceId) ?? '');
      }
    });
    map.on('idle', () => {
      if (this.drawn.ofAllDays && !this.#isFed) this.#feed();
    });
  }

  /** How many marks of a played day are drawn. */
  get marksDrawn(): number {
    return this.#marks.drawn;
  }

  /** Follows the filter and the day of a view; while days are played the tiles of one day wait. */
  show(view: MapView): void {
    const isOther = view.tileUrl !== this.view.tileUrl;
    this.view = view;
    this.#ask(ALL_DAYS, tilesOfAllDays(view.tileUrl));
    if (this.#running === null && this.#wanted === null) this.#askForRest();
    else if (isOther) void this.#run();
  }

  /** Shows a day, or with null comes to rest on that of the view; resolves when it can be seen. */
  play(day: number | null): Promise<void> {
    this.#wanted = day;
    if (day === null && !this.drawn.ofAllDays && this.#running === null) return Promise.resolve();
    return this.#run();
  }

  #run(): Promise<void> {
    this.#running ??= this.#follow().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #follow(): Promise<void> {
    for (;;) {
      const wanted = this.#wanted;
      await (wanted === null ? this.#comeToRest() : this.#drawDay(wanted));
      if (wanted === this.#wanted) return;
    }
  }

  async #drawDay(day: number): Promise<void> {
    if (!this.drawn.ofAllDays) {
      this.#draw({ ofOneDay: true, ofAllDays: true });
      await this.#loaded(ALL_DAYS, () => this.#wanted === null);
      this.#isFed = false;
    }
    if (!this.#isFed) this.#feed();
    if (this.#isDense) {
      this.#marks.hide();
      this.#ask(ONE_DAY, tilesAsOf(this.view.tileUrl, isoDayOf(day)));
      this.#draw({ ofOneDay: true, ofAllDays: true });
      await this.#loaded(ONE_DAY, () => this.#wanted === null);
    } else {
      this.#marks.show(day);
      this.#draw({ ofOneDay: false, ofAllDays: true });
    }
  }

  async #comeToRest(): Promise<void> {
    const isOvertaken = () => this.#wanted !== null;
    this.#askForRest();
    await this.#loaded(ONE_DAY, isOvertaken);
    if (isOvertaken()) return;
    this.#draw({ ofOneDay: true, ofAllDays: true });
    await this.#loaded(ONE_DAY, isOvertaken);
    if (isOvertaken()) return;
    this.#draw(DRAWN_AT_REST);
    this.#marks.hide();
  }

  #askForRest(): void {
    this.#ask(ONE_DAY, tilesAsOf(this.view.tileUrl, this.view.asOf));
  }

  #ask(id: string, url: string): void {
    if (this.#urls.get(id) === url) return;
    this.#urls.set(id, url);
    this.#fetch(id, url);
  }

  #fetch(id: string, url: string): void {
    const source = this.map.getSource(id);
    if (!(source instanceof VectorTileSource)) return;
    if (this.map.isSourceLoaded(id)) this.#overtaken.delete(id);
    else this.#overtaken.add(id);
    source.setTiles([url]);
  }

  /** Asks once more for the tiles in sight, those that failed and those that came. */
  askAgain(): void {
    for (const [id, url] of this.#urls) this.#fetch(id, url);
  }

  #draw(drawn: IssuesDrawn): void {
    if (drawn.ofOneDay === this.drawn.ofOneDay && drawn.ofAllDays === this.drawn.ofAllDays) return;
    this.drawn = drawn;
    this.redraw();
  }

  /** Hands the issues of all tiles in sight to the canvas; where some tile holds cells, which stand for one day, none. */
  #feed(): void {
    this.#isFed = true;
    const features = this.map.querySourceFeatures(ALL_DAYS, {
      sourceLayer: ISSUE_TILE_LAYER,
      validate: false,
    });
    this.#isDense = features.some(({ properties }) => !('from' in properties));
    const issues = new Map<string, DayFeature>();
    if (!this.#isDense) {
      for (const { geometry, properties } of features) {
        if (geometry.type !== 'Point') continue;
        const [lng = 0, lat = 0] = geometry.coordinates;
        const issue = properties as IssueDaysTileProperties;
        issues.set(`${issue.number} ${issue.from}`, { lng, lat, properties: issue });
      }
    }
    this.#marks.feed([...issues.values()]);
  }

  /** Waits until all tiles in sight are here, or until that has become pointless. */
  #loaded(id: string, isPointless: () => boolean): Promise<void> {
    const { map } = this;
    return new Promise((resolve) => {
      // only after a frame has been drawn does a source know which tiles it needs
      const look = () => {
        if (isPointless() || map.isSourceLoaded(id)) end();
      };
      const drawAgain = () => map.triggerRepaint();
      const end = () => {
        clearTimeout(patience);
        map.off('render', look);
        map.off('sourcedata', drawAgain);
        map.off('error', drawAgain);
        resolve();
      };
      const patience = setTimeout(end, PATIENCE_MS);
      map.on('render', look);
      map.on('sourcedata', drawAgain);
      map.on('error', drawAgain);
      drawAgain();
    });
  }
}
