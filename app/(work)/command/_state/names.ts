import type { Dictionary, ForceClass, Named } from '@/lib/contract/dictionary';
import { type AreaRef, NONE } from '@/lib/contract/filter';
import type { Language } from '@/lib/view-state/view';

type Building = Dictionary['buildings'][number];
type Grid = Dictionary['grids'][number];
type Unit = Dictionary['units'][number];
type Nameless =
  | 'category'
  | 'unit'
  | 'channel'
  | 'tag'
  | 'community'
  | 'grid'
  | 'building'
  | 'road'
  | 'crossing';

const byCode = <T extends { code: string }>(list: readonly T[]) =>
  new Map(list.map((one) => [one.code, one] as const));

/** Looks codes up in the dictionary, in the language of the page. An unknown code is called by itself. */
export class Names {
  private readonly tables: Record<Nameless, Map<string, Named>>;
  private readonly gridByCode: Map<string, Grid>;
  private readonly buildingByCode: Map<string, Building>;
  private readonly unitByCode: Map<string, Unit>;

  constructor(
    readonly dictionary: Dictionary,
    private readonly language: Language,
  ) {
    this.gridByCode = byCode(dictionary.grids);
    this.buildingByCode = byCode(dictionary.buildings);
    this.unitByCode = byCode(dictionary.units);
    this.tables = {
      category: byCode(dictionary.categories),
      unit: this.unitByCode,
      channel: byCode(dictionary.channels),
      tag: byCode(dictionary.tags),
      community: byCode(dictionary.communities),
      grid: this.gridByCode,
      building: this.buildingByCode,
      road: byCode(dictionary.roads),
      crossing: byCode(dictionary.crossings),
    };
  }

  own(named: { nameZh: string; nameEn: string }): string {
    return this.language === 'en' ? named.nameEn || named.nameZh : named.nameZh || named.nameEn;
  }

  of(table: Nameless, code: string): string {
    const named = this.tables[table].get(code);
    return named ? this.own(named) : code;
  }

  has(table: Nameless, code: string): boolean {
    return code === NONE || this.tables[table].has(code);
  }

  grid(code: string): Grid | undefined {
    return this.gridByCode.get(code);
  }

  building(code: string): Building | undefined {
    return this.buildingByCode.get(code);
  }

  /** What kind of force a unit brings; undefined for nobody. */
  forceOf(unit: string): ForceClass | undefined {
    return this.unitByCode.get(unit)?.forceClass;
  }

  /** The places that a place lies in, widest first, itself last; the street is not among them. */
  pathTo(place: AreaRef): AreaRef[] {
    if (place.kind === 'building') {
      const building = this.building(place.code);
      return [...(building ? this.pathTo({ kind: 'grid', code: building.grid }) : []), place];
    }
    if (place.kind === 'grid') {
      const grid = this.grid(place.code);
      return [...(grid ? [{ kind: 'community', code: grid.community } as const] : []), place];
    }
    return [place];
  }
}
