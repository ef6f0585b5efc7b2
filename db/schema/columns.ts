import { sql } from 'drizzle-orm';
import { bigint, check, customType, doublePrecision, integer, text, timestamp } from 'drizzle-orm/pg-core';
import type { Geometry } from 'geojson';

/** Columns that several tables share, so that a place is stored in one way everywhere. */

export const id = () => integer('id').primaryKey().generatedAlwaysAsIdentity();

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** GeoJSON in WGS-84, lng before lat. Sent as text: postgres.js would otherwise encode a string twice. */
export const geometry = customType<{ data: Geometry; driverData: string | Geometry }>({
  dataType: () => 'jsonb',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => (typeof value === 'string' ? (JSON.parse(value) as Geometry) : value),
});

export const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const;

/**
 * A point: WGS-84 degrees, its quadbin cell at resolution 26, and what was entered in which datum.
 * All of lng, lat and cell are there, or none and a reason why not (`pointIsWhole`).
 */
export const pointColumns = () => ({
  lng: doublePrecision('lng'),
  lat: doublePrecision('lat'),
  cell: bigint('cell', { mode: 'bigint' }),
  enteredLng: doublePrecision('entered_lng'),
  enteredLat: doublePrecision('entered_lat'),
  enteredDatum: text('entered_datum', { enum: DATUMS }),
  unlocatedReason: text('unlocated_reason'),
});

export const pointIsWhole = (table: string) =>
  check(
    `${table}_point_is_whole`,
    sql.raw(
      `(lng is not null and lat is not null and cell is not null and unlocated_reason is null
        and lng between -180 and 180 and lat between -85.0511287798066 and 85.0511287798066)
       or (lng is null and lat is null and cell is null and unlocated_reason is not null)`,
    ),
  );

export const oneOf = (table: string, column: string, values: readonly string[]) =>
  check(`${table}_${column}_known`, sql.raw(`${column} in (${values.map((v) => `'${v}'`).join(', ')})`));
