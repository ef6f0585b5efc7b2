import type { LevelCode } from './filter';

export interface Named {
  code: string;
  nameZh: string;
  nameEn: string;
}

export interface OfficeInfo extends Omit<Named, 'code'> {
  timeZone: string;
  isDemo: boolean;
  demoSeed: number | null;
  /** ISO 8601; the demo's clock stands here */
  demoClock: string | null;
  campaign: { name: string; from: string; until: string } | null;
  mapReviewNumber: string | null;
}

/** 行政力量 / 执法力量 / 社会力量: what kind of force a unit brings. */
/** 行政力量 / 执法力量 / 社会力量 */
export const FORCE_CLASSES = ['administrative', 'enforcement', 'social'] as const;
export type ForceClass = (typeof FORCE_CLASSES)[number];

/** `GET /api/dictionary`: the names behind every code, and how places nest. Changes only with the data version. */
export interface Dictionary {
  dataVersion: number;
  office: OfficeInfo;
  street: Named;
  communities: Named[];
  grids: (Named & { community: string })[];
  buildings: (Named & {
    grid: string;
    community: string;
    kind: string;
    households: number;
    householdsApproximate: boolean;
    floors: number | null;
    builtYear: number | null;
    lng: number | null;
    lat: number | null;
  })[];
  roads: (Named & { roadClass: string })[];
  crossings: (Named & { lng: number | null; lat: number | null })[];
  /** with the grades that one of a kind usually has */
  categories: (Named & { className: string; nature: string; impactGrade: number; hazardGrade: number })[];
  /** what inspects verifies and is never given anything to handle */
  units: (Named & { forceClass: ForceClass; level: LevelCode; isInspection: boolean })[];
  channels: (Named & { isRemote: boolean })[];
  tags: (Named & { kind: string })[];
}
