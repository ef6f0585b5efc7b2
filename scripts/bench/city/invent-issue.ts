import { fillText } from '../../../db/seed/history/fill-text';
import { PHRASES } from '../../../db/seed/history/phrases/by-category';
import type { Random } from '../../../db/seed/random';
import { cellAt } from '../../../lib/geo/cell';
import type { CityCategory, CityWords } from './city-words';
import { foldPeriods, type Period } from './fold-periods';
import { drawWeighted, type Site, type Sites } from './site';
import { type Step, walkRoad } from './walk-road';

export interface InventedIssue {
  openedAt: number;
  category: CityCategory;
  unitId: number;
  channelId: number;
  tagIds: number[];
  severity: number;
  level: 'street' | 'district' | 'city';
  site: Site;
  /** null: on the unlocated list */
  point: { lng: number; lat: number; cell: bigint } | null;
  isAtBuilding: boolean;
  title: string;
  description: string;
  voice: string;
  placeText: string;
  steps: Step[];
  periods: Period[];
}

const UNLOCATED = 0.04;
/** Told by the building only, and so at the very point of it. */
const AT_THE_BUILDING = 0.3;
const METRES_PER_DEGREE = 111_320;

function scatter(site: Site, isExact: boolean, random: Random): InventedIssue['point'] {
  if (random.chance(UNLOCATED)) return null;
  const spread = isExact ? 0 : site.spreadMetres / METRES_PER_DEGREE;
  const [siteLng, siteLat] = site.point;
  const narrow = Math.cos((siteLat * Math.PI) / 180);
  const lng = Number((siteLng + (random.normal() * spread) / narrow).toFixed(6));
  const lat = Number((siteLat + random.normal() * spread).toFixed(6));
  return { lng, lat, cell: cellAt(lng, lat) };
}

function tagsOf(site: Site, { tagIds }: CityWords, random: Random): number[] {
  const chosen = site.tag !== null ? [tagIds.get(site.tag)!] : [];
  if (random.chance(0.05)) chosen.push(tagIds.get(random.pick(['hot', 'difficult', 'focal']))!);
  return chosen;
}

/** One issue that was opened at a minute, with all that happened to it until `clock`. */
export function inventIssue(
  random: Random,
  words: CityWords,
  sites: Sites,
  openedAt: number,
  clock: number,
): InventedIssue {
  const site = sites.list[drawWeighted(sites.cumulative, random)]!;
  const category = words.categories[drawWeighted(words.categoryWeights, random)]!;
  const unit = words.units.get(category.unitId)!;
  const isAtBuilding = site.buildingId !== null && random.chance(AT_THE_BUILDING);
  const steps = walkRoad(random, openedAt, clock, category.limitMinutes, unit.pace);
  const phrases = PHRASES[category.code]!;
  const spot = random.pick(site.spots);
  return {
    openedAt,
    category,
    unitId: category.unitId,
    channelId: words.channelIds[drawWeighted(words.channelWeights, random)]!,
    tagIds: tagsOf(site, words, random),
    severity: Math.min(4, 1 + category.impactGrade + category.hazardGrade + (random.chance(0.1) ? 1 : 0)),
    level: unit.level,
    site,
    point: scatter(site, isAtBuilding, random),
    isAtBuilding,
    title: `${site.name}${spot}${random.pick(phrases.troubles)}`,
    description: fillText(random, random.pick(phrases.details), { spot }),
    voice: fillText(random, random.pick(phrases.voices), { spot }),
    placeText: `${site.name}${spot}`,
    steps,
    periods: foldPeriods(steps, category.limitMinutes),
  };
}
