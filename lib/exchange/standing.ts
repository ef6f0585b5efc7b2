import type { PlannedBuilding, PlannedCommunity, PlannedGrid } from './planned';

export type KnownCommunity = Pick<PlannedCommunity, 'code' | 'nameZh' | 'geometry'>;
export type KnownGrid = Pick<PlannedGrid, 'code' | 'nameZh' | 'community' | 'geometry'>;
export type KnownBuilding = Pick<
  PlannedBuilding,
  'code' | 'nameZh' | 'grid' | 'community' | 'lng' | 'lat' | 'footprint'
>;

/** What stands in the database before an import and stays there. Empty when a demo is replaced. */
export interface Standing {
  communities: KnownCommunity[];
  /** `isReferredTo`: buildings or issues lie in it. */
  grids: (KnownGrid & { isReferredTo: boolean })[];
  /** `isReferredTo`: issues lie in it. */
  buildings: (KnownBuilding & { isReferredTo: boolean })[];
  roads: { code: string; nameZh: string }[];
  units: { code: string; nameZh: string; nameEn: string }[];
  /** local ones only */
  categories: {
    code: string;
    nameZh: string;
    nameEn: string | null;
    impactGrade: number;
    hazardGrade: number;
  }[];
  /** external id → state, of the issues from the system that the tickets come from */
  tickets: ReadonlyMap<string, string>;
}
