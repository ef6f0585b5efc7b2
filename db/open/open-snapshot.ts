import { isoDayOf } from '../../lib/calendar/local-day';
import type { OpenIssue, OpenPlace } from '../../lib/contract/open-map';
import { OPEN_STAGES } from '../../lib/contract/open-map';
import { nearestOnLines } from '../../lib/geo/nearest-line';
import { PlaceIndex, type SearchablePlace } from '../../lib/search/place-index';
import { momentOf } from '../live/office-clock';
import { countPlaces } from './count-places';
import { NO_DAY } from './open-rows';
import type { OpenData, OpenOfficeRow, OpenPlaceRow } from './read-open';

const ID_DIGITS = 16;

type Reckoning<T> = (snapshot: OpenSnapshot, today: number) => T;

/** What everybody may know at one version of the data, and all that follows from it. */
export class OpenSnapshot {
  /** positions of places by their public ids */
  readonly positionOf: ReadonlyMap<string, number>;
  private readonly reckonings = new Map<Reckoning<unknown>, { today: number; value: unknown }>();
  private index: PlaceIndex<SearchablePlace> | null = null;

  constructor(readonly data: OpenData) {
    this.positionOf = new Map(data.places.map(({ id }, position) => [id, position]));
  }

  /** Whose map this is; null where nothing was loaded yet. */
  get office(): OpenOfficeRow | null {
    return this.positionOf.size === 0 ? null : this.data.office;
  }

  /** The day on the office's clock, counted from 1970-01-01; that day itself where there is no office. */
  today(): number {
    if (!this.data.office) return 0;
    const { timeZone, demoClock } = this.data.office;
    return momentOf({ timeZone, demoClock, campaign: null }).today;
  }

  /** What a function reckons of this snapshot and its today: once, until another day begins. Whoever asks must not change it. */
  reckoned<T>(reckon: Reckoning<T>): T {
    const today = this.today();
    const known = this.reckonings.get(reckon);
    if (known?.today === today) return known.value as T;
    const value = reckon(this, today);
    this.reckonings.set(reckon, { today, value });
    return value;
  }

  /** All places by their positions, each with its counts, those of the places within it among them. */
  places(): readonly OpenPlace[] {
    return this.reckoned(reckonPlaces);
  }

  /** Rows of what is told of a place itself, and not of one within it. */
  ownRows(position: number): number[] {
    const { start } = this.data.rows;
    const from = start[position]!;
    return Array.from({ length: start[position + 1]! - from }, (_, i) => from + i);
  }

  issue(row: number): OpenIssue {
    const { rows, categories, units, places } = this.data;
    const { nameZh, nameEn, summaryZh, summaryEn } = categories[rows.category[row]!]!;
    const unit = rows.unit[row]!;
    const day = (number: number) => (number === NO_DAY ? null : isoDayOf(number));
    return {
      id: rows.id[row]!.toString(16).padStart(ID_DIGITS, '0'),
      placeId: places[rows.place[row]!]!.id,
      category: { nameZh, nameEn },
      summaryZh,
      summaryEn,
      stage: OPEN_STAGES[rows.stage[row]!]!,
      openedOn: isoDayOf(rows.opened[row]!),
      dueOn: day(rows.due[row]!),
      closedOn: day(rows.closed[row]!),
      unit: unit === 0 ? null : units[unit - 1]!,
    };
  }

  /** The places by their names, as they are written, in pinyin, by initials. */
  names(): PlaceIndex<SearchablePlace> {
    this.index ??= new PlaceIndex(
      this.data.places.map(({ kind, id, nameZh, nameEn }) => ({
        kind,
        code: id,
        nameZh,
        nameEn,
        community: null,
        grid: null,
      })),
    );
    return this.index;
  }
}

function reckonPlaces({ data }: OpenSnapshot, today: number): OpenPlace[] {
  const counts = countPlaces(data, today);
  return data.places.map((row, position) => {
    const { id, kind, nameZh, nameEn, parentId } = row;
    return { id, kind, nameZh, nameEn, parentId, at: markOf(row), counts: counts[position]! };
  });
}

/** A building's point; of a road the point of it that is nearest to the middle of the buildings along it. */
function markOf({ kind, lng, lat, geometry }: OpenPlaceRow): OpenPlace['at'] {
  if (lng === null || lat === null) return null;
  if (kind !== 'road') return [lng, lat];
  return geometry?.type === 'LineString' ? (nearestOnLines([lng, lat], [geometry])?.at ?? null) : null;
}
