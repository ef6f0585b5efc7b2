/**
 * Local calendar days and instants. A *day number* is the integer of days since 1970-01-01 of a local calendar date:
 * it knows no zone, so that days can be counted and compared as integers. Zones are IANA names (`Asia/Shanghai`).
 */

const MINUTES_PER_DAY = 1440;
const MILLISECONDS_PER_MINUTE = 60_000;
const MILLISECONDS_PER_DAY = MINUTES_PER_DAY * MILLISECONDS_PER_MINUTE;

/** Zones change their offset only on quarter hours, so that one look-up serves fifteen minutes. */
const MILLISECONDS_PER_SLOT = 15 * MILLISECONDS_PER_MINUTE;
const MOST_REMEMBERED = 100_000;

interface Zone {
  format: Intl.DateTimeFormat;
  /** Offset of every UTC day on which it does not change; null where it does. */
  offsetByDay: Map<number, number | null>;
  offsetBySlot: Map<number, number>;
}
const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (!zone) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    zone = { format, offsetByDay: new Map(), offsetBySlot: new Map() };
    zones.set(timeZone, zone);
  }
  return zone;
}

function remember<T>(known: Map<number, T>, key: number, find: () => T): T {
  let value = known.get(key);
  if (value === undefined) {
    value = find();
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, value);
  }
  return value;
}

function offsetAtSlot(zone: Zone, slot: number): number {
  return remember(zone.offsetBySlot, slot, () => {
    const start = slot * MILLISECONDS_PER_SLOT;
    const part = Object.fromEntries(
      zone.format.formatToParts(start).map(({ type, value }) => [type, Number(value)]),
    ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>;
    const local = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute);
    return Math.round((local - start) / MILLISECONDS_PER_MINUTE);
  });
}

/** How far the zone's clocks are ahead of UTC at an instant, in minutes. Throws RangeError on an unknown zone. */
export function offsetMinutes(instant: Date, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const slotsPerDay = MILLISECONDS_PER_DAY / MILLISECONDS_PER_SLOT;
  const slot = Math.floor(instant.getTime() / MILLISECONDS_PER_SLOT);
  const day = Math.floor(slot / slotsPerDay);
  // no zone changes twice in a day
  const ofDay = remember(zone.offsetByDay, day, () => {
    const offset = offsetAtSlot(zone, day * slotsPerDay);
    return offset === offsetAtSlot(zone, (day + 1) * slotsPerDay) ? offset : null;
  });
  return ofDay ?? offsetAtSlot(zone, slot);
}

/** `2026-08-03` → 20668. Throws RangeError when the day does not exist. */
export function dayNumberOf(isoDay: string): number {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(isoDay) ? Date.parse(`${isoDay}T00:00:00Z`) : Number.NaN;
  const dayNumber = milliseconds / MILLISECONDS_PER_DAY;
  // Date.parse refuses 02-30, but an engine that rolls it over must not pass either
  if (Number.isNaN(dayNumber) || isoDayOf(dayNumber) !== isoDay) {
    throw new RangeError(`Not a calendar day: ${isoDay}`);
  }
  return dayNumber;
}

const isoDays = new Map<number, string>();

/** 20668 → `2026-08-03` */
export function isoDayOf(dayNumber: number): string {
  return remember(isoDays, dayNumber, () =>
    new Date(dayNumber * MILLISECONDS_PER_DAY).toISOString().slice(0, 10),
  );
}

/** 0 Monday … 6 Sunday */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

/** The local calendar day of an instant, as a day number. */
export function localDayNumber(instant: Date, timeZone: string): number {
  const local = instant.getTime() + offsetMinutes(instant, timeZone) * MILLISECONDS_PER_MINUTE;
  return Math.floor(local / MILLISECONDS_PER_DAY);
}

/** The local calendar day of an instant, `YYYY-MM-DD`. */
export function localDay(instant: Date, timeZone: string): string {
  return isoDayOf(localDayNumber(instant, timeZone));
}

/** Whole minutes that the local clock shows at an instant, 0 to 1439. */
export function minuteOfLocalDay(instant: Date, timeZone: string): number {
  const local = instant.getTime() + offsetMinutes(instant, timeZone) * MILLISECONDS_PER_MINUTE;
  return (
    Math.floor((local % MILLISECONDS_PER_DAY) / MILLISECONDS_PER_MINUTE + MINUTES_PER_DAY) % MINUTES_PER_DAY
  );
}

/**
 * The instant at which a zone's clocks show a minute of a day (0 to 1440; 1440 is the next midnight). A time that
 * the change to summer time skips is read with the offset before the change; one that comes twice is the earlier.
 */
export function localInstant(dayNumber: number, minuteOfDay: number, timeZone: string): Date {
  const local = dayNumber * MILLISECONDS_PER_DAY + minuteOfDay * MILLISECONDS_PER_MINUTE;
  const at = (offset: number) => new Date(local - offset * MILLISECONDS_PER_MINUTE);
  const before = offsetMinutes(new Date(local - MILLISECONDS_PER_DAY), timeZone);
  const after = offsetMinutes(new Date(local + MILLISECONDS_PER_DAY), timeZone);
  const isRight = (offset: number) => offsetMinutes(at(offset), timeZone) === offset;
  if (isRight(before)) return at(before);
  return isRight(after) ? at(after) : at(before);
}

/** The first instant of a local day. */
export function startOfLocalDay(dayNumber: number, timeZone: string): Date {
  return localInstant(dayNumber, 0, timeZone);
}
