const NOTHING = '\\N';
const dayNames = new Map<number, string>();
const TIMES = Array.from(
  { length: 1440 },
  (_, minute) =>
    ` ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}Z`,
);

function dayName(day: number): string {
  const known = dayNames.get(day);
  if (known !== undefined) return known;
  const name = new Date(day * 86_400_000).toISOString().slice(0, 10);
  dayNames.set(day, name);
  return name;
}

/** A minute since 1970 as PostgreSQL reads it quickest. */
export const instantText = (minute: number): string =>
  dayName(Math.floor(minute / 1440)) + TIMES[minute % 1440]!;

/** The calendar year (UTC) of a minute. */
export const yearOf = (minute: number): number => Number(dayName(Math.floor(minute / 1440)).slice(0, 4));

export const instantOrNull = (minute: number | null): string =>
  minute === null ? NOTHING : instantText(minute);

/** One line of PostgreSQL's COPY text format. Texts must hold no tab, line break or backslash: ours do not. */
export const copyLine = (fields: readonly (string | number | bigint | null)[]): string => {
  let line = '';
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i];
    line += `${i === 0 ? '' : '\t'}${field === null || field === undefined ? NOTHING : field}`;
  }
  return `${line}\n`;
};

/** 32 bytes that differ for every number, where a hash belongs. */
export const fillerHash = (serial: number): string => `\\\\x${serial.toString(16).padStart(64, '0')}`;
