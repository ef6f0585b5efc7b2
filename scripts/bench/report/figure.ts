/** One line of the report. */
export interface Figure {
  part: string;
  what: string;
  unit: 'ms' | 's' | 'MB' | 'kB' | 'frames/s' | 'features' | 'bytes a row' | 'issues' | '%';
  /** how often it was measured */
  n: number;
  p50: number;
  p95?: number;
  p99?: number;
  most?: number;
  /** what is promised, and of which column */
  wanted?: { of: 'p50' | 'p95' | 'most'; atMost?: number; atLeast?: number };
  /** processor time of the web server for one request; of the database's */
  cpuMilliseconds?: number;
  databaseCpuMilliseconds?: number;
  /** of an answer, on the wire */
  bytes?: number;
  /** every measurement in order */
  samples?: number[];
  note?: string;
}

/** How often faster than something else, measured in the same run. */
export interface Ratio {
  part: string;
  what: string;
  against: string;
  /** medians, ms */
  ours: number;
  theirs: number;
  /** of the same two servers when they are asked for nothing */
  ourFloor: number;
  theirFloor: number;
  /** which of the two comparisons is promised, and how many times faster */
  wanted?: { of: 'served' | 'net'; times: number };
  n: number;
}

/** Below this a median less a floor is noise, ms. */
const RESOLUTION = 0.05;

/**
 * How many times faster we are, above 1, or slower: as it is served, with HTTP and all; and net, each less what the same
 * server needs for an empty answer.
 */
export function timesOf({ ours, theirs, ourFloor, theirFloor }: Ratio): { served: number; net: number } {
  const net = (whole: number, floor: number) => Math.max(RESOLUTION, whole - floor);
  return { served: theirs / ours, net: net(theirs, theirFloor) / net(ours, ourFloor) };
}

export const isRatioMissed = (ratio: Ratio): boolean =>
  ratio.wanted !== undefined && timesOf(ratio)[ratio.wanted.of] < ratio.wanted.times;

/** Something that could not be measured, or must be told beside the figures. */
export interface Remark {
  part: string;
  text: string;
}

export interface Findings {
  figures: Figure[];
  ratios: Ratio[];
  remarks: Remark[];
}

export const isMissed = ({ wanted, p50, p95, most }: Figure): boolean => {
  if (!wanted) return false;
  const value = { p50, p95: p95 ?? p50, most: most ?? p50 }[wanted.of];
  return value > (wanted.atMost ?? Number.POSITIVE_INFINITY) || value < (wanted.atLeast ?? 0);
};
