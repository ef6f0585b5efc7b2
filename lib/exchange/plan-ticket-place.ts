import { type CoordinateCheck, checkCoordinates, type LocatedPoint } from './check-coordinates';
import type { Nest, PlaceFinder } from './place-finder';
import type { PlannedTicket } from './planned';
import type { TicketCells } from './ticket-cells';
import type { TicketMappers } from './ticket-mappers';

export type TicketPlace = LocatedPoint & Nest & Pick<PlannedTicket, 'placePrecision'>;

export interface TicketPlaceRules {
  check: CoordinateCheck;
  finder: PlaceFinder;
  mappers: TicketMappers;
  placeAtBuilding: boolean;
}

/** Codes that the row names; null where a name is not known, which its mapper has noted. */
function namedNest(
  cells: readonly string[],
  textOf: TicketCells,
  row: number,
  mappers: TicketMappers,
): Nest | null {
  const nest: Nest = { community: null, grid: null, building: null };
  let isKnown = true;
  for (const field of ['community', 'grid', 'building'] as const) {
    const text = textOf(field, cells);
    const { [field]: mapper } = mappers;
    if (!mapper || (text === '' && mapper.rules.otherwise === undefined)) continue;
    const code = mapper.map(text, row);
    if (code === null) isKnown = false;
    else nest[field] = code || null;
  }
  return isKnown ? nest : null;
}

function smallest({ community, grid, building }: Nest): PlannedTicket['placePrecision'] {
  if (building) return 'building';
  if (grid) return 'grid';
  return community ? 'community' : 'none';
}

/**
 * Where a ticket belongs: areas by the codes that it names, else by where its point lies. Its point is never made up:
 * only where the mapping says so does a ticket without coordinates stand at the building that it names.
 */
export function planTicketPlace(
  cells: readonly string[],
  textOf: TicketCells,
  row: number,
  { check, finder, mappers, placeAtBuilding }: TicketPlaceRules,
): TicketPlace | null {
  const named = namedNest(cells, textOf, row, mappers);
  const point = checkCoordinates(textOf('lng', cells), textOf('lat', cells), check);
  if (!named) return null;
  const nest = finder.nest(named, point.lng === null || point.lat === null ? null : [point.lng, point.lat]);
  if (point.unlocatedReason === null) return { ...point, ...nest, placePrecision: 'point' };
  const building = nest.building === null ? undefined : finder.building(nest.building);
  if (placeAtBuilding && point.unlocatedReason === 'blank' && building?.lng != null) {
    const { lng, lat } = building;
    return { ...point, ...nest, lng, lat, unlocatedReason: null, placePrecision: 'building' };
  }
  return { ...point, ...nest, placePrecision: smallest(nest) };
}
