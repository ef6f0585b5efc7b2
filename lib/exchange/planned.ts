import type { LineString, MultiPolygon, Polygon } from 'geojson';
import type { EventData } from '../ledger/event';
import type { IssueState } from '../ledger/states';
import type { LocatedPoint } from './check-coordinates';

/** What an import will write, with codes for references and everything in WGS-84. Nothing here knows the database. */

export type Area = Polygon | MultiPolygon;

export interface PlannedCommunity {
  code: string;
  nameZh: string;
  nameEn: string;
  households: number | null;
  geometry: Area | null;
}

export interface PlannedGrid {
  code: string;
  nameZh: string;
  nameEn: string;
  community: string;
  geometry: Area | null;
}

export interface PlannedBuilding extends LocatedPoint {
  code: string;
  nameZh: string;
  nameEn: string;
  grid: string;
  community: string;
  kind: string;
  households: number;
  householdsApproximate: boolean;
  floors: number | null;
  builtYear: number | null;
  address: string | null;
  footprint: Area | null;
}

export interface PlannedMerchant extends LocatedPoint {
  code: string;
  nameZh: string;
  trade: string;
  community: string | null;
  grid: string | null;
  building: string | null;
  road: string | null;
  inMarket: boolean;
  doorFrontDuty: string;
  fireGear: string;
  address: string | null;
}

export interface PlannedRoad {
  code: string;
  nameZh: string;
  nameEn: string;
  roadClass: string;
  widthMetres: number | null;
  geometry: LineString | null;
}

export interface PlannedUnit {
  code: string;
  nameZh: string;
  nameEn: string;
  forceClass: 'administrative' | 'enforcement' | 'social';
  level: 'street' | 'district' | 'city';
}

export interface PlannedCategory {
  code: string;
  nameZh: string;
  nameEn: string;
  className: string;
  publishingLevel: 'building' | 'street' | 'community' | 'none';
  impactGrade: number;
  hazardGrade: number;
}

/** One ticket of another system: one opinion and one issue with one `import` event. */
export interface PlannedTicket extends LocatedPoint {
  row: number;
  externalId: string;
  title: string;
  description: string;
  placeText: string;
  placePrecision: 'point' | 'building' | 'grid' | 'community' | 'none';
  timePrecision: 'minute' | 'day';
  community: string | null;
  grid: string | null;
  building: string | null;
  openedAt: Date;
  state: IssueState;
  /** All of the import event but its ledger number, which the database gives out. */
  event: EventData & { category: string };
  reporter: { name: string | null; phone: string | null; door: string | null } | null;
}

export interface PlannedPlaces {
  communities: PlannedCommunity[];
  grids: PlannedGrid[];
  buildings: PlannedBuilding[];
  merchants: PlannedMerchant[];
  roads: PlannedRoad[];
}

export interface PlannedTickets {
  source: string;
  units: PlannedUnit[];
  categories: PlannedCategory[];
  tickets: PlannedTicket[];
}
